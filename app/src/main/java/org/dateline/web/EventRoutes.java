package org.dateline.web;

import io.javalin.http.sse.SseHandler;

/** The stream of what changes. */
final class EventRoutes {
    private final Site site;

    EventRoutes(Site site) {
        this.site = site;
    }

    void listen(Call call) throws Exception {
        String accept = call.context().header("Accept");
        if (accept == null || !accept.contains("text/event-stream")) {
            throw Refused.because(406, "not-acceptable", "this is a stream of events: ask for text/event-stream");
        }
        String last = call.context().header("Last-Event-ID");
        long known = last != null && last.matches("\\d{1,18}") ? Long.parseLong(last) : -1;
        new SseHandler(0, client -> {
                    client.keepAlive();
                    client.sendComment("dateline");
                    site.events().add(new Listener(client, call.visitor()), known);
                })
                .handle(call.context());
    }
}
