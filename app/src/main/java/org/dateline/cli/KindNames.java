package org.dateline.cli;

import java.util.Arrays;
import java.util.Iterator;
import org.dateline.model.MentionKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words that --kind takes. */
final class KindNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(MentionKind.values()).map(MentionKind::word).iterator();
    }

    /** The kind of a word. */
    static final class Converter implements ITypeConverter<MentionKind> {
        @Override
        public MentionKind convert(String word) {
            return Arrays.stream(MentionKind.values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("there is no kind \"" + word + "\""));
        }
    }
}
