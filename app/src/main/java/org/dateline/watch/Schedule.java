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
import java.util.function.Predicate;

/** What is to be done when: of each host one step at a time, the one that is due first. Safe for many threads. */
final class Schedule {
    private final int atOnce;
    private final Map<String, PriorityQueue<Step>> byHost = new HashMap<>();
    private final Map<String, Step> known = new HashMap<>();
    private final Set<String> busy = new HashSet<>();
    private final Semaphore changed = new Semaphore(0);
    private int underWay;

    Schedule(int atOnce) {
        this.atOnce = atOnce;
    }

    /** Takes a step on, in place of another with its id that is not under way. */
    synchronized void add(Step step) {
        Step before = known.put(step.id(), step);
        if (before != null) {
            queue(before).remove(before);
        }
        queue(step).add(step);
        changed.release();
    }

    private PriorityQueue<Step> queue(Step step) {
        return byHost.computeIfAbsent(
                step.host(),
                host -> new PriorityQueue<>(Comparator.comparing(Step::due).thenComparing(Step::id)));
    }

    /** Whether there is, or is under way, a step with this id. */
    synchronized boolean knows(String id) {
        return known.containsKey(id);
    }

    /** Drops the steps that wait and are not wanted any more. */
    synchronized void drop(Predicate<Step> unwanted) {
        byHost.values()
                .forEach(queue -> queue.removeIf(step -> unwanted.test(step) && known.remove(step.id()) != null));
    }

    /** The step that is due first of those whose host is free; it is under way until it is {@link #done}. */
    synchronized Optional<Step> take(Instant now) {
        if (underWay >= atOnce) {
            return Optional.empty();
        }
        Optional<Step> first = free().filter(step -> !step.due().isAfter(now));
        first.ifPresent(step -> {
            queue(step).remove(step);
            busy.add(step.host());
            underWay++;
        });
        return first;
    }

    private Optional<Step> free() {
        return byHost.entrySet().stream()
                .filter(entry -> !busy.contains(entry.getKey()))
                .flatMap(entry -> Optional.ofNullable(entry.getValue().peek()).stream())
                .min(Comparator.comparing(Step::due).thenComparing(Step::id));
    }

    /** A step is done. */
    synchronized void done(Step step) {
        known.remove(step.id(), step);
        busy.remove(step.host());
        underWay--;
        if (queue(step).isEmpty()) {
            byHost.remove(step.host());
        }
        changed.release();
    }

    /** Whether nothing is under way and nothing due. */
    synchronized boolean isIdle(Instant now) {
        return underWay == 0
                && byHost.values().stream()
                        .flatMap(queue -> Optional.ofNullable(queue.peek()).stream())
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
                : free().map(step -> Duration.between(now, step.due())).orElse(longest);
    }

    /** Wakes who waits. */
    void wake() {
        changed.release();
    }
}
