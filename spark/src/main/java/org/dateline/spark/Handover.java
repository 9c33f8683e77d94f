package org.dateline.spark;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.dateline.model.Article;
import org.dateline.model.Problem;
import org.dateline.read.Intake;
import org.dateline.read.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Readers push, Spark pulls: here a thread of its own reads, and waits while so many articles are not yet taken, so that a file of
 * any size is read in constant memory.
 */
final class Handover implements Iterator<Taken>, AutoCloseable {
    private static final int AHEAD = 64;

    private final BlockingQueue<Step> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reading;
    private @Nullable Step next;

    /** What comes out of the queue: something read, or the end, for which there may be a reason. */
    private record Step(@Nullable Taken taken, @Nullable Throwable fault) {}

    /** The reader was stopped, since nobody waits for it. */
    private static final class StoppedException extends RuntimeException {
        StoppedException(InterruptedException cause) {
            super(cause);
        }
    }

    Handover(int file, long firstNumber, Consumer<Intake> reader) {
        this.reading = new Thread(() -> read(file, firstNumber, reader), "dateline-read");
        reading.setDaemon(true);
        reading.start();
    }

    private void read(int file, long firstNumber, Consumer<Intake> reader) {
        Step last = new Step(null, null);
        try {
            reader.accept(new Queueing(file, firstNumber));
        } catch (RuntimeException | Error e) {
            last = new Step(null, e);
        }
        if (!(last.fault() instanceof StoppedException)) {
            put(last);
        }
    }

    private void put(Step step) {
        try {
            queue.put(step);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoppedException(e);
        }
    }

    @Override
    public boolean hasNext() {
        Step step = peek();
        if (step.fault() != null) {
            throw new IllegalStateException("reading failed: " + step.fault(), step.fault());
        }
        return step.taken() != null;
    }

    @Override
    public Taken next() {
        Taken taken = hasNext() ? peek().taken() : null;
        if (taken == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return taken;
    }

    private Step peek() {
        Step step = next;
        if (step == null) {
            try {
                step = queue.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoppedException(e);
            }
            next = step;
        }
        return step;
    }

    /** Stops reading where it is. */
    @Override
    public void close() {
        reading.interrupt();
    }

    /** Puts what is read into the queue, with its place. */
    private final class Queueing implements Intake {
        private final int file;
        private long number;
        private int problems;

        Queueing(int file, long number) {
            this.file = file;
            this.number = number;
        }

        @Override
        public void article(Article article, Provenance provenance) {
            put(new Step(new Taken(Piece.place(file, number++), 0, provenance.input(), article, null), null));
        }

        @Override
        public void problem(Problem problem) {
            put(new Step(new Taken(Piece.place(file, number), ++problems, problem.input(), null, problem), null));
        }

        /** Of a file of a job nothing was read before. */
        @Override
        public long from(Path path) {
            return 0;
        }
    }
}
