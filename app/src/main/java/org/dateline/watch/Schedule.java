package org.dateline.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is to be done when: of each host one step at a time, the one that is due first. Where pages and feeds of a host are due, they
 * take turns: a feed may drop what it showed while pages wait, and pages would wait for ever where feeds are always due. Safe for many
 * threads.
 */
final class Schedule {
    private static final Comparator<Step> FIRST =
            Comparator.comparing(Step::due).thenComparing(Step::id);

    private final int atOnce;
    private final BooleanSupplier hasRoom;
    private final Map<String, Host> byHost = new HashMap<>();
    private final Map<String, Step> known = new HashMap<>();
    private final Set<String> busy = new HashSet<>();
    private final Semaphore changed = new Semaphore(0);
    private int underWay;
    private int handedOn;

    /**
     * Nothing to be done yet.
     *
     * @param atOnce how many steps are under way at most
     * @param hasRoom whether more pages should be fetched
     */
    Schedule(int atOnce, BooleanSupplier hasRoom) {
        this.atOnce = atOnce;
        this.hasRoom = hasRoom;
    }

    /** What waits for a host. */
    private static final class Host {
        private final PriorityQueue<Step> polls = new PriorityQueue<>(FIRST);
        private final PriorityQueue<Step> reads = new PriorityQueue<>(FIRST);

        PriorityQueue<Step> queue(Step step) {
            return step instanceof Step.Poll ? polls : reads;
        }

        private boolean polledLast;

        void takes(Step step) {
            queue(step).remove(step);
            polledLast = step instanceof Step.Poll;
        }

        /** What is due, in turns where it is both; else what is due first of all that may be done. */
        Optional<Step> first(Instant now, boolean mayRead) {
            Optional<Step> poll = Optional.ofNullable(polls.peek());
            Optional<Step> read = mayRead ? Optional.ofNullable(reads.peek()) : Optional.empty();
            boolean areBothDue = poll.filter(step -> !step.due().isAfter(now)).isPresent()
                    && read.filter(step -> !step.due().isAfter(now)).isPresent();
            if (areBothDue) {
                return polledLast ? read : poll;
            }
            return Stream.of(poll, read).flatMap(Optional::stream).min(FIRST);
        }

        boolean isEmpty() {
            return polls.isEmpty() && reads.isEmpty();
        }
    }

    /** Takes a step on, in place of another with its id that is not under way. */
    synchronized void add(Step step) {
        Step before = known.put(step.id(), step);
        if (before != null) {
            host(before).queue(before).remove(before);
        }
        host(step).queue(step).add(step);
        changed.release();
    }

    private Host host(Step step) {
        return byHost.computeIfAbsent(step.host(), name -> new Host());
    }

    /** Whether there is, or is under way, a step with this id. */
    synchronized boolean knows(String id) {
        return known.containsKey(id);
    }

    /** Drops the steps that wait and are not wanted any more. */
    synchronized void drop(Predicate<Step> unwanted) {
        Predicate<Step> gone = step -> unwanted.test(step) && known.remove(step.id()) != null;
        byHost.values().forEach(host -> {
            host.polls.removeIf(gone);
            host.reads.removeIf(gone);
        });
    }

    /** The step that is due first of those whose host is free; it is under way until it is {@link #done}. */
    synchronized Optional<Step> take(Instant now) {
        if (underWay >= atOnce) {
            return Optional.empty();
        }
        Optional<Step> first = free(now).filter(step -> !step.due().isAfter(now));
        first.ifPresent(step -> {
            host(step).takes(step);
            busy.add(step.host());
            underWay++;
        });
        return first;
    }

    private Optional<Step> free(Instant now) {
        boolean mayRead = hasRoom.getAsBoolean();
        return byHost.entrySet().stream()
                .filter(entry -> !busy.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().first(now, mayRead).stream())
                .min(FIRST);
    }

    /** A step is done. */
    synchronized void done(Step step) {
        known.remove(step.id(), step);
        free(step);
    }

    /** A step asks its host for nothing more, and goes on elsewhere until it has {@link #ended}. */
    synchronized void handOn(Step step) {
        handedOn++;
        free(step);
    }

    private void free(Step step) {
        busy.remove(step.host());
        underWay--;
        if (host(step).isEmpty()) {
            byHost.remove(step.host());
        }
        changed.release();
    }

    /** A step that was handed on is done. */
    synchronized void ended(Step step) {
        known.remove(step.id(), step);
        handedOn--;
        changed.release();
    }

    /** Whether nothing is under way and nothing due. */
    synchronized boolean isIdle(Instant now) {
        return underWay == 0
                && handedOn == 0
                && byHost.values().stream()
                        .flatMap(host -> host.first(now, true).stream())
                        .allMatch(step -> step.due().isAfter(now));
    }

    /** Waits until something changes or may be due, and not longer than so long; for one thread. */
    void await(Instant now, Duration longest) throws InterruptedException {
        long millis = Math.min(untilDue(now, longest).toMillis() + 1, longest.toMillis());
        if (changed.tryAcquire(Math.max(0, millis), TimeUnit.MILLISECONDS)) {
            changed.drainPermits();
        }
    }

    private synchronized Duration untilDue(Instant now, Duration longest) {
        return underWay >= atOnce
                ? longest
                : free(now).map(step -> Duration.between(now, step.due())).orElse(longest);
    }

    /** Wakes who waits. */
    void wake() {
        changed.release();
    }
}
