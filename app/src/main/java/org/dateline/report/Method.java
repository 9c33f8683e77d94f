package org.dateline.report;

import java.util.ArrayList;
import java.util.List;
import org.dateline.report.Gathering.Gap;

/** How the report came to be, so that whoever reads it knows how far to trust it. */
final class Method {
    private Method() {}

    static List<String> paragraphs(Gathering gathering, ReportOptions options) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                "A program read the articles by rules of language and put together those that tell of one incident."
                        + " It can misread a sentence, take two incidents for one, or one for two. "
                        + reviewed(gathering));
        paragraphs.add("Every sentence about an incident says what the articles in its footnotes tell, and no more: "
                + "\u201creported\u201d means that they report it, not that it is so. Words in quotation marks are theirs."
                + " What stands in no article of the store is not in the report.");
        paragraphs.add(
                "Sources are independent where neither prints the other\u2019s text and both do not credit the same"
                        + " agency. A range goes from the lowest to the highest figure that stands undenied. The best figure is"
                        + " chosen by the rule that UCDP\u2019s codebook gives: the one that most independent sources allow, the"
                        + " attackers\u2019 own figures last. In sums \u201cat least nine\u201d counts as nine, and an incident"
                        + " without a number as nothing, so that sums tend to be too low.");
        paragraphs.add("Who stands as perpetrator is whom the articles name or accuse. It is no finding of guilt.");
        int told = gathering.told().size();
        if (told < gathering.incidents()) {
            paragraphs.add("All " + Words.number(gathering.incidents())
                    + " incidents are counted, drawn and tabled; the " + Words.number(told)
                    + " with the most killed are told in sentences.");
        }
        if (!options.withheld().isEmpty()) {
            paragraphs.add("Other words stand in the place of what is withheld, the same for the same person."
                    + " Whoever opens an article of the footnotes may read there what is withheld here.");
        }
        return paragraphs;
    }

    private static String reviewed(Gathering gathering) {
        int all = gathering.incidents();
        int seen = all - gathering.ids(Gap.NOT_REVIEWED).size();
        if (all == 0) {
            return "";
        }
        return seen == 0
                ? "Nobody has reviewed the incidents of this report."
                : Words.number(seen) + " of the " + Words.number(all) + " incidents " + (seen == 1 ? "was" : "were")
                        + " reviewed by a person.";
    }
}
