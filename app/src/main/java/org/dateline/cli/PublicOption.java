package org.dateline.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.protect.Numbering;
import org.dateline.protect.Withhold;
import org.dateline.protect.Withholding;
import org.dateline.review.WithheldStore;
import org.dateline.store.Store;
import picocli.CommandLine.Option;

/** What a command withholds whose output is made to be given on: names, unless somebody says otherwise. */
final class PublicOption {
    private static final String NOTHING = "nothing";

    @Option(
            names = "--withhold",
            paramLabel = "WHAT",
            split = ",",
            description =
                    "Put other words in the place of: names (of victims and witnesses; so it is if the option is not"
                            + " given), witnesses (only theirs), exact-places (finer than a province); or withhold nothing.")
    private List<String> given = List.of("names");

    /** What is withheld; none where {@code nothing} was asked for alone. */
    Set<Withhold> withheld() {
        Set<Withhold> withheld = EnumSet.noneOf(Withhold.class);
        for (String word : given) {
            if (!(given.size() == 1 && word.strip().toLowerCase(Locale.ROOT).equals(NOTHING))) {
                withheld.add(new WithholdOption.Converter().convert(word));
            }
        }
        return withheld;
    }

    /** The store, as it may be given on. */
    Store of(Store store) {
        return of(store, store);
    }

    /** A store as it may be given on, with the numbers for persons that another has. */
    Store of(Store store, Store numbering) {
        Set<Withhold> withheld = withheld();
        return withheld.isEmpty()
                ? store
                : new WithheldStore(
                        store,
                        new Withholding(
                                withheld, Numbering.keyed(numbering.team().secret())));
    }
}
