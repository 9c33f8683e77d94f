package org.dateline.choose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.encode.EncodedRole;
import org.dateline.encode.EncodedSpan;
import org.dateline.encode.Encoding;
import org.dateline.text.Token;

/**
 * Finds the strings that may fill a role: the encoder's spans, the noun phrases around them, and what rules gave a part.
 * The parse owns boundaries: an encoder that sees "colonel" and "ponce" apart still gives "colonel ponce".
 */
final class CandidateFinder {
    /** The roles of MUC-4. */
    static final List<EncodedRole> ROLES = List.of(
            EncodedRole.PERPETRATOR_INDIVIDUAL,
            EncodedRole.PERPETRATOR_ORGANISATION,
            EncodedRole.TARGET,
            EncodedRole.VICTIM,
            EncodedRole.WEAPON);

    private static final int LONGEST = 14;
    private static final Comparator<Occurrence> SUREST_FIRST =
            Comparator.comparingDouble(Occurrence::score).reversed().thenComparingInt(Occurrence::from);

    private final Words words;
    private final Encoding encoding;
    private final RuleFindings rules;
    private final String text;

    CandidateFinder(Words words, RuleFindings rules, String text) {
        this.words = words;
        this.encoding = words.encoding();
        this.rules = rules;
        this.text = text;
    }

    /** The candidates of a role in the order in which they first stand in the text, without features. */
    List<Candidate> find(EncodedRole role) {
        Map<String, List<Occurrence>> byKey = new LinkedHashMap<>();
        for (EncodedSpan span : encoding.spans(role)) {
            put(byKey, span.from(), span.to(), span.probability(), Occurrence.Shape.ENCODED);
            around(byKey, span);
        }
        for (RuleFindings.Part part : rules.parts()) {
            if (part.counted() && suits(role, part.kind())) {
                int from = encoding.wordAt(part.words().start());
                int to = encoding.wordAt(part.words().end() - 1) + 1;
                if (from < encoding.words().size()) {
                    put(
                            byKey,
                            from,
                            to,
                            encoding.surest(
                                    role, part.words().start(), part.words().end()),
                            Occurrence.Shape.RULE);
                }
            }
        }
        List<Candidate> found = new ArrayList<>();
        byKey.forEach((key, places) -> {
            places.sort(SUREST_FIRST);
            found.add(new Candidate(role, key, places, null, Map.of()));
        });
        found.sort(Comparator.<Candidate>comparingInt(c -> c.occurrences().stream()
                        .mapToInt(Occurrence::from)
                        .min()
                        .orElse(0))
                .thenComparing(Candidate::key));
        return found;
    }

    private static boolean suits(EncodedRole role, RuleFindings.Kind kind) {
        return switch (role) {
            case PERPETRATOR_INDIVIDUAL, PERPETRATOR_ORGANISATION -> kind == RuleFindings.Kind.PERPETRATOR;
            case TARGET, VICTIM -> kind == RuleFindings.Kind.HARMED;
            case WEAPON -> kind == RuleFindings.Kind.WEAPON;
            default -> false;
        };
    }

    private void around(Map<String, List<Occurrence>> byKey, EncodedSpan span) {
        Token head = words.head(span.from(), span.to());
        if (head == null || !head.isNoun()) {
            return;
        }
        int at = wordOf(head, span);
        Token top = words.top(at, head);
        int[] phrase = words.phrase(at, top, false);
        put(byKey, phrase[0], phrase[1], span.probability(), Occurrence.Shape.PHRASE);
        int[] ofPhrase = words.phrase(at, top, true);
        if (ofPhrase[1] > phrase[1]) {
            put(byKey, ofPhrase[0], ofPhrase[1], span.probability(), Occurrence.Shape.OF_PHRASE);
        }
    }

    private int wordOf(Token head, EncodedSpan span) {
        for (int word = span.from(); word < span.to(); word++) {
            Token token = words.token(word);
            if (token != null && token.equals(head)) {
                return word;
            }
        }
        return span.from();
    }

    private void put(Map<String, List<Occurrence>> byKey, int from, int to, double score, Occurrence.Shape shape) {
        boolean article = to - from > 1
                && Set.of("a", "an", "the").contains(encoding.words().get(from).form());
        int first = article ? from + 1 : from;
        if (to - first > LONGEST) {
            return;
        }
        int start = encoding.words().get(first).start();
        int end = encoding.words().get(to - 1).end();
        String key = Candidate.keyOf(text.substring(start, end));
        if (!key.isEmpty()) {
            List<Occurrence> places = byKey.computeIfAbsent(key, k -> new ArrayList<>());
            if (places.stream().noneMatch(p -> p.from() == first && p.to() == to)) {
                places.add(new Occurrence(first, to, start, end, score, shape));
            }
        }
    }
}
