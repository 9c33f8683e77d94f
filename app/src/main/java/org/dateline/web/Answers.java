package org.dateline.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.dateline.store.Stamp;

/**
 * Answers that cost much, kept while the store stays as it is: the first page of a large store is asked for again and again.
 * Of several that ask for the same at once, one works and the others wait.
 */
final class Answers {
    private static final int KEPT = 200;

    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > KEPT;
        }
    };

    private record Kept(Stamp stamp, CompletableFuture<byte[]> bytes) {}

    /** How an answer is made. */
    interface Making {
        byte[] make() throws IOException;
    }

    /** The answer to a question at a stamp of the store. */
    byte[] at(Stamp stamp, String question, Making making) throws IOException {
        CompletableFuture<byte[]> mine = new CompletableFuture<>();
        CompletableFuture<byte[]> found;
        synchronized (kept) {
            Kept before = kept.get(question);
            found = before != null && before.stamp().equals(stamp) ? before.bytes() : mine;
            if (found == mine) {
                kept.put(question, new Kept(stamp, mine));
            }
        }
        if (found != mine) {
            return joined(found);
        }
        try {
            mine.complete(making.make());
            return mine.join();
        } catch (IOException | RuntimeException e) {
            synchronized (kept) {
                kept.remove(question);
            }
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static byte[] joined(CompletableFuture<byte[]> found) throws IOException {
        try {
            return found.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw e.getCause() instanceof IOException checked ? checked : new IOException(e.getCause());
        }
    }
}
