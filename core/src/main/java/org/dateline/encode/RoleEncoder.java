package org.dateline.encode;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dateline.text.Document;
import org.dateline.text.Sentence;
import org.dateline.text.Zone;

/** Says of the words of an article which roles they may fill. Implementations are safe for many threads and deterministic. */
public interface RoleEncoder {
    /**
     * Reads some sentences of a document as if nothing stood between them. The dateline is passed over.
     *
     * @param sentences of the document, in text order; none give an encoding without words
     */
    Encoding encode(Document document, List<Sentence> sentences);

    /** Reads the headline, captions and running text of a document. */
    default Encoding encode(Document document) {
        Set<Zone> told = EnumSet.of(Zone.TITLE, Zone.CAPTION, Zone.BODY);
        return encode(
                document,
                document.sentences().stream()
                        .filter(s -> told.contains(s.zone()))
                        .toList());
    }

    /** Name of the model, for the evidence; it changes whenever the numbers may. */
    String version();
}
