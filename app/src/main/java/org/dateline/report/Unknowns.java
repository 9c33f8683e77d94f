package org.dateline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.report.Gathering.Gap;
import org.dateline.report.SituationReport.Entry;
import org.dateline.report.SituationReport.Region;

/** What the articles leave open, counted, with the numbers of the incidents in the report. */
final class Unknowns {
    private static final int LISTED = 40;

    private final Gathering gathering;
    private final Map<String, Integer> numbers = new TreeMap<>();

    Unknowns(Gathering gathering, List<Region> regions) {
        this.gathering = gathering;
        for (Region region : regions) {
            for (Entry entry : region.entries()) {
                numbers.put(entry.id(), entry.number());
            }
        }
    }

    List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        say(sentences, Gap.NO_PLACE, "no place is told");
        say(sentences, Gap.COUNTRY_ONLY, "no place more exact than the country is told");
        say(sentences, Gap.DATE_OF_PUBLICATION, "the articles give no date but that of their publication");
        say(sentences, Gap.DATE_VAGUE, "the date is known only as a month, a year or a longer time");
        say(sentences, Gap.NO_KILLED, "no number of people killed is told, which does not say that nobody was");
        say(sentences, Gap.NO_PERPETRATOR, "nobody is named or described as having done it");
        say(sentences, Gap.ONE_SOURCE, "there is one independent source alone");
        return sentences;
    }

    private void say(List<Sentence> sentences, Gap gap, String what) {
        Set<String> ids = gathering.ids(gap);
        if (ids.isEmpty()) {
            return;
        }
        List<Integer> listed = ids.stream()
                .filter(numbers::containsKey)
                .map(numbers::get)
                .sorted()
                .toList();
        String which = listed.isEmpty() || listed.size() > LISTED || listed.size() == gathering.incidents()
                ? ""
                : " (" + (listed.size() == 1 ? "incident " : "incidents ") + Words.runs(listed) + ")";
        sentences.add(Sentence.own("For " + share(ids.size()) + which + " " + what + "."));
    }

    private String share(int count) {
        int all = gathering.incidents();
        if (count == all) {
            return all == 1 ? "the only incident" : "all " + Words.number(all) + " incidents";
        }
        return Words.number(count) + " of the " + Words.number(all) + " incidents";
    }
}
