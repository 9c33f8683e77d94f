package org.dateline.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dateline.extract.Extractor;
import org.dateline.json.RecordReader;
import org.dateline.json.RecordWriter;
import org.dateline.knowledge.Knowledge;
import org.dateline.link.Linker;
import org.dateline.mention.MentionFinder;
import org.dateline.model.Extraction;
import org.dateline.model.Mention;
import org.dateline.model.Reading;
import org.dateline.text.Document;

/**
 * The grammars of times, figures, places, actors, weapons and quotations, and what is made of them: every mention is a span of the text,
 * and the record that comes of it can be written and read back.
 */
public final class GrammarFuzz {
    private static final Knowledge KNOWLEDGE = Knowledge.load();
    private static final MentionFinder MENTIONS = MentionFinder.of(KNOWLEDGE);
    private static final Extractor EXTRACTOR = Extractor.of(KNOWLEDGE);
    private static final Linker LINKER = Linker.standard();
    private static final Heap HEAP = new Heap();

    private GrammarFuzz() {}

    /** Loads what is loaded once, before the clock of an input runs. */
    public static void fuzzerInitialize() {
        FuzzSeeds.warm("Grammar");
    }

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] input) {
        Document document = TextFuzz.document(input);
        for (Mention mention : MENTIONS.find(document)) {
            TextFuzz.span(mention.kind().word(), 0, mention.start(), mention.end(), document.text());
        }
        Extraction extraction = EXTRACTOR.extract(document);
        Reading reading = new Reading(List.of(extraction), LINKER.link(List.of(extraction)), List.of());
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            RecordWriter.writeJson(reading, out);
            Reading back = RecordReader.read(new ByteArrayInputStream(out.toByteArray()));
            if (!back.extractions().get(0).accounts().equals(extraction.accounts())) {
                throw new Finding("the accounts came back as others");
            }
        } catch (IOException e) {
            throw new Finding("what was written cannot be read: " + e.getMessage(), e);
        }
        HEAP.look();
    }
}
