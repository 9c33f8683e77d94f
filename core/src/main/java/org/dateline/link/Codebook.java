package org.dateline.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.dateline.model.FigureVersion;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Quantity;
import org.dateline.model.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which disagreeing figures are read as one: {@code low} and {@code high} are always the lowest and highest
 * number of the versions that are neither parts nor denied; the rule decides {@code best}. Every version stays beside it.
 *
 * <p>Trap: a version whose wording leaves an end open gives its best number for that end ("at least nine" is nine in both).
 */
public enum Codebook {
    /** ACLED's codebook: of conflicting or vague figures the lowest; dozens are 12, tens 10, hundreds 100, several 3. */
    ACLED {
        @Override
        @Nullable
        Voice choose(List<Voice> voices, long floor) {
            return voices.stream()
                    .min(Comparator.comparingLong(Codebook::conservative))
                    .map(voice -> voice.withNumber(conservative(voice)))
                    .orElse(null);
        }
    },

    /**
     * UCDP's: the most reliable. Those whom the event's own attackers give come last, before them those that are less than a
     * part that somebody tells; then the number that most independent sources allow ("at least 9" allows 14), then a count before a rounded or open number, a named speaker before an
     * unnamed one, the later before the earlier, the lower before the higher.
     */
    UCDP {
        @Override
        @Nullable
        Voice choose(List<Voice> voices, long floor) {
            return voices.stream()
                    .min(Comparator.comparing(Voice::partisan)
                            .thenComparing(voice -> voice.number() < floor)
                            .thenComparing(Comparator.comparingLong((ToLongFunction<Voice>) v -> support(v, voices))
                                    .reversed())
                            .thenComparing(voice -> !voice.exact())
                            .thenComparing(voice -> !voice.named())
                            .thenComparing(Comparator.comparingLong(Voice::day).reversed())
                            .thenComparingLong(Voice::number))
                    .orElse(null);
        }
    },

    /** Casualty recorders': a minimum and a maximum, and no best number where the two differ. */
    RECORDER {
        @Override
        @Nullable
        Voice choose(List<Voice> voices, long floor) {
            long numbers = voices.stream().mapToLong(Voice::number).distinct().count();
            return numbers == 1 && voices.stream().allMatch(Voice::exact) ? voices.get(0) : null;
        }
    };

    private static final long ROUND = 50;

    /** Words for a scale, with the number that ACLED's codebook writes for them. */
    private static final Map<String, Long> SCALES =
            Map.of("several", 3L, "few", 3L, "tens", 10L, "dozens", 12L, "hundreds", 100L);

    /** A version that gives a number, and what the rules ask of it. */
    record Voice(FigureVersion version, long number) {
        /** Null where the version gives no number. */
        static @Nullable Voice of(FigureVersion version) {
            Long number = Tally.number(version.quantity());
            return number == null ? null : new Voice(version, number);
        }

        /** Who vouches for it. */
        String source() {
            return version.source() == null ? version.article() : version.source();
        }

        /** Whether the event's attackers are its speaker. */
        boolean partisan() {
            return version.speakerKind() == SpeakerKind.PERPETRATOR;
        }

        Voice withNumber(long other) {
            return new Voice(version, other);
        }

        boolean exact() {
            Quantity quantity = version.quantity();
            return Objects.equals(quantity.low(), quantity.high()) && quantity.low() != null;
        }

        boolean named() {
            return version.saidBy() != null && version.saidBy().chars().anyMatch(Character::isUpperCase);
        }

        long day() {
            return version.published() == null
                    ? Long.MIN_VALUE
                    : version.published().day().toEpochDay();
        }

        long lowest() {
            return version.quantity().low() == null
                    ? number
                    : version.quantity().low();
        }

        long highest() {
            return version.quantity().high() == null
                    ? number
                    : version.quantity().high();
        }

        /** Whether the wording can be true of that number; "more than 500" (low 501) is also said where 500 is known. */
        boolean allows(long other) {
            Long low = version.quantity().low();
            Long high = version.quantity().high();
            boolean over = low != null && low - 1 == other && other % ROUND == 0;
            return other == number || over || (low != null && low <= other && (high == null || other <= high));
        }
    }

    /** The version to show, null where the rule names none. {@code voices} is never empty; {@code floor} is the largest part told. */
    abstract @Nullable Voice choose(List<Voice> voices, long floor);

    /** The rule's name as an incident's figure gives it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The same figure read by this rule, from its versions alone. Where they do not name their sources each article counts as
     * one.
     */
    public IncidentFigure reread(IncidentFigure figure) {
        List<Voice> voices = new ArrayList<>();
        for (FigureVersion version : figure.versions()) {
            Voice voice = Voice.of(version);
            if (voice != null) {
                voices.add(voice);
            }
        }
        return figure(figure.of(), figure.group(), figure.versions(), voices);
    }

    /** A figure of all its versions; {@code voices} are those that give a number. Where there are only parts, the largest counts. */
    IncidentFigure figure(String of, String group, List<FigureVersion> versions, List<Voice> voices) {
        List<Voice> parts = voices.stream()
                .filter(voice -> voice.version().part() && !voice.version().denied())
                .toList();
        List<Voice> totals = voices.stream()
                .filter(voice -> !voice.version().part() && !voice.version().denied())
                .toList();
        List<Voice> counted = totals.isEmpty()
                ? parts.stream().max(Comparator.comparingLong(Voice::number)).stream()
                        .toList()
                : totals;
        if (counted.isEmpty()) {
            return new IncidentFigure(of, group, null, null, null, word(), versions);
        }
        long low = counted.stream().mapToLong(Voice::lowest).min().orElseThrow();
        long high = counted.stream().mapToLong(Voice::highest).max().orElseThrow();
        long floor = parts.stream()
                .filter(voice -> !voice.partisan())
                .mapToLong(Voice::number)
                .max()
                .orElse(0);
        Voice best = choose(counted, floor);
        if (best == null) {
            return new IncidentFigure(of, group, low, null, high, word(), versions);
        }
        long number = best.number();
        return new IncidentFigure(of, group, Math.min(low, number), number, Math.max(high, number), word(), versions);
    }

    private static long support(Voice candidate, List<Voice> voices) {
        return voices.stream()
                .filter(voice -> !voice.partisan() && voice.allows(candidate.number()))
                .map(Voice::source)
                .distinct()
                .count();
    }

    /** The scale's number where the wording is nothing but a word for a scale, else the lowest that it allows. */
    private static long conservative(Voice voice) {
        String wording = voice.version().quantity().wording().toLowerCase(Locale.ROOT);
        String bare =
                wording.replaceAll("\\b(a|of|at|least|about|perhaps)\\b", "").strip();
        return SCALES.getOrDefault(bare, voice.lowest());
    }
}
