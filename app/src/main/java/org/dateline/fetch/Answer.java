package org.dateline.fetch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One answer of a server: its status, its headers by their names in lower case, its body unpacked (empty where it is not read). */
record Answer(int status, Map<String, String> headers, Body body) {
    private static final int NOT_MODIFIED = 304;

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    boolean isOk() {
        return status >= 200 && status < 300;
    }

    boolean isRedirect() {
        return status >= 300 && status < 400 && status != NOT_MODIFIED && headers.containsKey("location");
    }

    boolean isUnchanged() {
        return status == NOT_MODIFIED;
    }

    /** Bytes that a record does not compare. */
    static final class Body {
        static final Body EMPTY = new Body(new byte[0]);

        private final byte[] bytes;

        Body(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }
    }
}
