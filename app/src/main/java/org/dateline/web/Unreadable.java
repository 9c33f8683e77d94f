package org.dateline.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers a request that is too broken, or too long, to reach any route: as short, and as guarded, as every other answer. */
final class Unreadable implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        Guard.HEADERS.forEach(headers::put);
        headers.put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        int status = response.getStatus();
        Content.Sink.write(
                response,
                true,
                "{\"type\":\"about:blank\",\"title\":\"" + (status < 500 ? "Bad request" : "Fault") + "\",\"status\":"
                        + status + ",\"detail\":\"the server cannot read this request\"}",
                callback);
        return true;
    }
}
