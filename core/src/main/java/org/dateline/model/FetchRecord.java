package org.dateline.model;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How something was fetched from a web server.
 *
 * @param uri the address that was asked for
 * @param finalUri the address that answered, after redirects; the same where there were none
 * @param at when the answer had come whole
 * @param status of HTTP, such as 200
 * @param mediaType as the server says, lower case, empty where it says none
 * @param charset as the server says, empty where it says none
 * @param etag the server's name for this state of the page, null where it gives none
 * @param lastModified as the server writes it, null where it does not
 * @param sha256 of the bytes, unpacked, in lower-case hexadecimal
 * @param length of the bytes, unpacked
 */
public record FetchRecord(
        String uri,
        String finalUri,
        Instant at,
        int status,
        String mediaType,
        String charset,
        @Nullable String etag,
        @Nullable String lastModified,
        String sha256,
        long length)
        implements Serializable {}
