package org.dateline.export.record;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.FileWriting;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Once;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Vocabulary;
import org.dateline.json.RecordParts;
import org.dateline.model.Account;
import org.dateline.model.Dossier;
import org.dateline.model.Extraction;
import org.dateline.model.Ruling;

/**
 * {@code dateline/1} itself: the incidents, the articles that tell of them, all accounts of these articles, and what people ruled on
 * them. It holds whole articles, so it is for one's
 * own use and not for handing on.
 */
public final class RecordFormat implements FileFormat {
    private static final int ARTICLES = 0;
    private static final int ACCOUNTS = 1;
    private static final int INCIDENTS = 2;

    private final boolean lines;

    /** The format as one object a line, or as one object. */
    public RecordFormat(boolean lines) {
        this.lines = lines;
    }

    @Override
    public String id() {
        return lines ? "jsonl" : "json";
    }

    @Override
    public String label() {
        return lines ? "dateline/1, one JSON object a line" : "dateline/1, one JSON object";
    }

    @Override
    public String mediaType() {
        return lines ? "application/x-ndjson" : "application/json";
    }

    @Override
    public String extension() {
        return lines ? "jsonl" : "json";
    }

    @Override
    public Depth depth() {
        return Depth.ARTICLES;
    }

    @Override
    public boolean isPublic() {
        return false;
    }

    @Override
    public FileWriting open(Destination to, Vocabulary vocabulary, Losses losses) throws IOException {
        RecordParts parts = lines ? RecordParts.lines(to.stream()) : RecordParts.object(to.stream());
        Once[] seen = {new Once(), new Once()};
        // Rulings are made by hand: all of them can be held, and need no pass of their own.
        Map<String, Ruling> rulings = new TreeMap<>();
        return new FileWriting() {
            @Override
            public int passes() {
                return lines ? 1 : INCIDENTS + 1;
            }

            @Override
            public int write(int pass, Outgoing outgoing) throws IOException {
                Dossier dossier = outgoing.dossier();
                for (Extraction told : pass == INCIDENTS ? List.<Extraction>of() : dossier.told()) {
                    if (!seen[pass].add(told.article().id())) {
                        continue;
                    }
                    if (pass == ARTICLES) {
                        parts.article(
                                told, dossier.sameTextAs().get(told.article().id()));
                        losses.noPlace("mentions", told.mentions().size());
                        losses.noPlace("interactions", told.interactions().size());
                    }
                    if (lines || pass == ACCOUNTS) {
                        for (Account account : told.accounts()) {
                            parts.account(account);
                        }
                    }
                }
                if (!lines && pass != INCIDENTS) {
                    return 0;
                }
                parts.incident(dossier.incident(), dossier.created(), dossier.changed());
                dossier.rulings().forEach(ruling -> rulings.put(ruling.id(), ruling));
                return 1;
            }

            @Override
            public void close() throws IOException {
                for (Ruling ruling : rulings.values()) {
                    parts.ruling(ruling);
                }
                parts.close();
            }
        };
    }
}
