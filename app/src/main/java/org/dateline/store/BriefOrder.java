package org.dateline.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** In which order briefs come; ties by id. Those without the value come last, whichever way. */
final class BriefOrder {
    /** What matters most first. */
    static final BriefOrder BY_TOLL = new BriefOrder(number(Brief::killed, true)
            .thenComparing(Comparator.comparingLong(Brief::sources).reversed()));

    /** What least is known of first. */
    static final BriefOrder LEAST_KNOWN = new BriefOrder(
            Comparator.comparingInt(BriefOrder::unknown).reversed().thenComparing(BY_TOLL.wanted));

    /** Of more than one in so many, all are sorted: a heap of them would take longer. */
    private static final int FEW = 8;

    private final Comparator<Brief> wanted;

    private BriefOrder(Comparator<Brief> wanted) {
        this.wanted = wanted;
    }

    static BriefOrder of(IncidentQuery query) {
        boolean down = query.descending();
        return new BriefOrder(
                switch (query.order()) {
                    case DATE -> number(Brief::first, down);
                    case CHANGED -> word(Brief::changed, down);
                    case KILLED -> number(Brief::killed, down);
                    case SOURCES -> number(Brief::sources, down);
                    case PLACE -> word(Brief::place, down);
                });
    }

    private static Comparator<Brief> number(ToLongFunction<Brief> value, boolean down) {
        return (one, other) -> {
            long a = value.applyAsLong(one);
            long b = value.applyAsLong(other);
            if (a == b) {
                return 0;
            }
            if (a == Brief.NONE || b == Brief.NONE) {
                return a == Brief.NONE ? 1 : -1;
            }
            return down ? Long.compare(b, a) : Long.compare(a, b);
        };
    }

    private static Comparator<Brief> word(Function<Brief, @Nullable String> value, boolean down) {
        return Comparator.comparing(
                value, Comparator.nullsLast(down ? Comparator.<String>reverseOrder() : Comparator.naturalOrder()));
    }

    /** How much of what matters is not known of an incident, as {@link QueueSql} counts it. */
    static int unknown(Brief brief) {
        return (brief.first() == Brief.NONE ? 1 : 0)
                + (brief.isPlaced() ? 0 : 1)
                + (brief.type().equals("other-violence") ? 1 : 0)
                + (brief.sources() == 1 && brief.killed() >= QueueSql.LARGE_TOLL ? 1 : 0);
    }

    /** The numbers of a page. */
    List<Long> page(List<Brief> found, int offset, int limit) {
        Comparator<Brief> order = wanted.thenComparing(Brief::id);
        long end = Math.min(found.size(), (long) offset + limit);
        List<Brief> first = end < found.size() / FEW ? least(found, (int) end, order) : found;
        return first.stream()
                .sorted(order)
                .skip(offset)
                .limit(limit)
                .map(Brief::num)
                .toList();
    }

    private static List<Brief> least(List<Brief> found, int many, Comparator<Brief> order) {
        if (many == 0) {
            return List.of();
        }
        PriorityQueue<Brief> least = new PriorityQueue<>(many, order.reversed());
        for (Brief brief : found) {
            if (least.size() < many) {
                least.add(brief);
            } else if (order.compare(brief, least.element()) < 0) {
                least.remove();
                least.add(brief);
            }
        }
        return new ArrayList<>(least);
    }
}
