package org.dateline.web;

import java.util.List;
import org.dateline.store.Standing;
import org.dateline.store.Store;

/** The mark (ETag) of an incident: another one after every change of it and every ruling on it. */
final class Marks {
    private Marks() {}

    static String of(Standing standing) {
        return "\"" + standing.changed().toString().replaceAll("[^0-9]", "") + "." + standing.rulings() + "\"";
    }

    /**
     * How an incident stands, which must be as one of the marks says that the visitor saw.
     *
     * @throws Refused where somebody ruled meanwhile
     */
    static Standing seen(Store store, String incident, List<String> marks) {
        Standing now = store.standing(incident)
                .orElseThrow(() -> Refused.because(
                        412, "overtaken", "incident " + incident + " is gone: somebody ruled meanwhile; look again"));
        if (!marks.contains("*") && !marks.contains(of(now))) {
            throw Refused.because(
                    412,
                    "overtaken",
                    "incident " + incident + " is no longer as you saw it: somebody ruled meanwhile; look again");
        }
        return now;
    }
}
