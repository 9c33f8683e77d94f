package org.dateline.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.link.Likeness.Alike;
import org.dateline.model.Extraction;
import org.dateline.model.Focus;
import org.dateline.model.Modality;

/**
 * Two accounts that meet, each the first of its article's news, and the signs that likeness weighs: what the points of the signs
 * are fitted on.
 *
 * @param a id of the earlier account
 * @param b id of the later one
 * @param signs their names, one as often as it was seen
 */
public record SignedPair(String a, String b, List<String> signs) {
    /** Copies the list. */
    public SignedPair {
        signs = List.copyOf(signs);
    }

    /** All pairs among these articles but those that are never one incident. */
    public static List<SignedPair> among(List<Extraction> extractions) {
        List<Telling> leading = extractions.stream()
                .map(extraction -> Telling.of(extraction).stream()
                        .filter(SignedPair::isNews)
                        .findFirst())
                .flatMap(Optional::stream)
                .sorted(Telling.EARLIEST_FIRST)
                .toList();
        List<Filing> filings = leading.stream().map(Filing::of).toList();
        List<SignedPair> pairs = new ArrayList<>();
        for (int later = 0; later < leading.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (filings.get(later).meets(filings.get(earlier))) {
                    pair(leading.get(earlier), leading.get(later)).ifPresent(pairs::add);
                }
            }
        }
        return pairs;
    }

    private static boolean isNews(Telling telling) {
        Modality modality = telling.account().modality();
        return telling.account().focus() == Focus.MAIN
                && (modality == Modality.ASSERTED || modality == Modality.REPORTED || modality == Modality.ALLEGED);
    }

    private static Optional<SignedPair> pair(Telling a, Telling b) {
        return Likeness.of(a, b)
                .map(Alike::signs)
                .map(signs -> new SignedPair(
                        a.id(), b.id(), signs.stream().map(Sign::name).toList()));
    }
}
