package org.dateline.encode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an encoder says of a text: for each word it read and each role the model knows two probabilities, that a mention in
 * this role begins with the word, and that one goes on with it; and of each stretch that it read at once what it tells of.
 * Immutable. A role that the model does not know has probability 0 everywhere.
 */
public final class Encoding {
    private static final Comparator<EncodedSpan> SUREST_FIRST =
            Comparator.comparingDouble(EncodedSpan::probability).reversed().thenComparingInt(EncodedSpan::from);

    private final List<EncodedWord> words;
    private final List<EncodedSegment> segments;
    private final Map<EncodedRole, RoleProbabilities> roles;
    private final SpanRules rules;

    private Encoding(
            List<EncodedWord> words,
            List<EncodedSegment> segments,
            Map<EncodedRole, RoleProbabilities> roles,
            SpanRules rules) {
        this.words = List.copyOf(words);
        this.segments = List.copyOf(segments);
        this.roles = Collections.unmodifiableMap(roles);
        this.rules = rules;
    }

    /** An encoding of these words, as yet without roles. */
    public static Encoding of(List<EncodedWord> words, List<EncodedSegment> segments, SpanRules rules) {
        return new Encoding(words, segments, new EnumMap<>(EncodedRole.class), rules);
    }

    /**
     * This encoding with a role more.
     *
     * @param begin for each word the probability (0 to 1) that a mention begins with it
     * @param inside for each word the probability that a mention that began before goes on with it
     * @throws IllegalArgumentException where they are not as many as the words
     */
    public Encoding with(EncodedRole role, float[] begin, float[] inside) {
        if (begin.length != words.size() || inside.length != words.size()) {
            throw new IllegalArgumentException("There are " + words.size() + " words, not " + begin.length);
        }
        Map<EncodedRole, RoleProbabilities> more = new EnumMap<>(EncodedRole.class);
        more.putAll(roles);
        more.put(role, new RoleProbabilities(begin, inside));
        return new Encoding(words, segments, more, rules);
    }

    /** The words that were read, in text order. */
    public List<EncodedWord> words() {
        return words;
    }

    /** The stretches that were read at once, in text order; those of a long text overlap. */
    public List<EncodedSegment> segments() {
        return segments;
    }

    /** The roles that the model knows. */
    public Set<EncodedRole> roles() {
        return roles.keySet();
    }

    /** The probability (0 to 1) that a mention in this role begins with a word. */
    public float begin(EncodedRole role, int word) {
        RoleProbabilities known = roles.get(role);
        return known == null ? 0f : known.begin(word);
    }

    /** The probability (0 to 1) that a mention in this role goes on with a word. */
    public float inside(EncodedRole role, int word) {
        RoleProbabilities known = roles.get(role);
        return known == null ? 0f : known.inside(word);
    }

    /** The probability (0 to 1) that the text tells of this somewhere: that of its surest stretch, 0 where it has none. */
    public float probability(EncodedKind kind) {
        float surest = 0f;
        for (EncodedSegment segment : segments) {
            surest = Math.max(surest, segment.probability(kind));
        }
        return surest;
    }

    /** The probability (0 to 1) that the stretches a word stands in tell of this: that of the surest. */
    public float probability(EncodedKind kind, int word) {
        float surest = 0f;
        for (EncodedSegment segment : segments) {
            if (segment.from() <= word && word < segment.to()) {
                surest = Math.max(surest, segment.probability(kind));
            }
        }
        return surest;
    }

    /** The first word that ends after an offset in the article's text; the number of words where none does. */
    public int wordAt(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The highest probability that a mention in this role begins in [start, end) of the article's text, 0 where no word stands. */
    public float surest(EncodedRole role, int start, int end) {
        float surest = 0f;
        for (int word = wordAt(start); word < words.size() && words.get(word).start() < end; word++) {
            surest = Math.max(surest, begin(role, word));
        }
        return surest;
    }

    /**
     * The spans that may fill a role, surest first. No two share a word. Many are unlikely: whoever uses them chooses by
     * {@link EncodedSpan#probability}.
     */
    public List<EncodedSpan> spans(EncodedRole role) {
        return spans(role, rules.leastBegin());
    }

    /**
     * The same with a threshold of one's own.
     *
     * @param leastBegin a span starts at a word that begins one with at least this probability
     */
    public List<EncodedSpan> spans(EncodedRole role, float leastBegin) {
        RoleProbabilities known = roles.get(role);
        if (known == null) {
            return List.of();
        }
        List<EncodedSpan> found = new ArrayList<>();
        for (int word = 0; word < known.size(); word++) {
            if (known.begin(word) >= leastBegin && words.get(word).isWord()) {
                found.add(span(role, word, end(known, word), known.begin(word)));
            }
        }
        found.sort(SUREST_FIRST);
        boolean[] taken = new boolean[known.size()];
        List<EncodedSpan> kept = new ArrayList<>();
        for (EncodedSpan span : found) {
            if (take(taken, span)) {
                kept.add(withoutLeading(span));
            }
        }
        return kept;
    }

    private int end(RoleProbabilities known, int start) {
        float least = rules.leastInside() * known.begin(start);
        int end = start + 1;
        while (end < known.size() && known.inside(end) >= least && known.inside(end) >= known.begin(end)) {
            end++;
        }
        while (end > start + 1 && trails(words.get(end - 1))) {
            end--;
        }
        return end;
    }

    private boolean trails(EncodedWord word) {
        return !word.isWord() || rules.trailing().contains(word.form());
    }

    private static boolean take(boolean[] taken, EncodedSpan span) {
        for (int word = span.from(); word < span.to(); word++) {
            if (taken[word]) {
                return false;
            }
        }
        Arrays.fill(taken, span.from(), span.to(), true);
        return true;
    }

    private EncodedSpan withoutLeading(EncodedSpan span) {
        boolean leads = span.to() - span.from() > 1
                && rules.leading().contains(words.get(span.from()).form());
        return leads ? span(span.role(), span.from() + 1, span.to(), span.probability()) : span;
    }

    private EncodedSpan span(EncodedRole role, int from, int to, float probability) {
        return new EncodedSpan(
                role, from, to, words.get(from).start(), words.get(to - 1).end(), probability);
    }
}
