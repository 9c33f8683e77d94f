package org.dateline.cli;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.Extraction;
import org.dateline.model.Reading;
import org.dateline.protect.Numbering;
import org.dateline.protect.Veil;
import org.dateline.protect.Withhold;
import org.dateline.protect.Withholding;
import org.dateline.review.WithheldStore;
import org.dateline.store.Store;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a command withholds of its output. */
final class WithholdOption {
    @Option(
            names = "--withhold",
            paramLabel = "WHAT",
            split = ",",
            converter = Converter.class,
            description = "Put other words in the place of: names (of victims and witnesses), witnesses (only theirs),"
                    + " exact-places (finer than a province); several with commas between.")
    private Set<Withhold> withheld = new LinkedHashSet<>();

    /** Whether something is withheld. */
    boolean isAsked() {
        return !withheld.isEmpty();
    }

    /** What was read, as it may go out; numbers count the persons of this output. */
    Reading of(Reading reading) {
        return new Withholding(withheld, Numbering.counted()).of(reading);
    }

    /** Through which strings of one article are seen. */
    Veil veil(Extraction extraction) {
        return new Withholding(withheld, Numbering.counted()).veil(List.of(extraction));
    }

    /** The store, as it may be seen; numbers are the store's own and stay the same. */
    Store of(Store store) {
        return of(store, withheld);
    }

    /** The same, withholding something else. */
    static Store of(Store store, Set<Withhold> what) {
        return what.isEmpty()
                ? store
                : new WithheldStore(
                        store,
                        new Withholding(what, Numbering.keyed(store.team().secret())));
    }

    /** What was asked for, else what is usual. */
    Set<Withhold> orElse(Set<Withhold> usual) {
        return withheld.isEmpty() ? usual : withheld;
    }

    /** Notes in the audit that a file with names was written. */
    void note(Store store, OutputOptions output, String command) {
        if (output.toFile() && !withheld.contains(Withhold.NAMES)) {
            store.team().note(UsersCommand.operator(), "export", "dateline " + command + ", to a file, with names");
        }
    }

    /** Words of the record, not Java's names. */
    static final class Converter implements ITypeConverter<Withhold> {
        @Override
        public Withhold convert(String word) {
            return Arrays.stream(Withhold.values())
                    .filter(known -> known.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("is one of "
                            + Arrays.stream(Withhold.values())
                                    .map(Withhold::word)
                                    .collect(Collectors.joining(", "))
                            + ", not \"" + word + "\""));
        }
    }
}
