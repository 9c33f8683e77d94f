package org.dateline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.FileWriting;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Once;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Vocabulary;
import org.dateline.model.Extraction;
import org.dateline.model.Linking;
import org.dateline.model.Reading;

/**
 * A format of articles for the articles that tell of incidents: each article is written once, with its first incident. What
 * fitted models choose is not kept in a store, so MUC-4 templates are those of the rules.
 */
final class ArticleFormat implements FileFormat {
    private final Exporter exporter;
    private final String label;
    private final String mediaType;
    private final String extension;

    ArticleFormat(Exporter exporter, String label, String mediaType, String extension) {
        this.exporter = exporter;
        this.label = label;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    @Override
    public String id() {
        return exporter.name();
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public String extension() {
        return extension;
    }

    @Override
    public Depth depth() {
        return Depth.ARTICLES;
    }

    @Override
    public FileWriting open(Destination to, Vocabulary vocabulary, Losses losses) throws IOException {
        OutputStream out = to.stream();
        Once articles = new Once();
        return new FileWriting() {
            @Override
            public int write(int pass, Outgoing outgoing) throws IOException {
                for (Extraction told : outgoing.dossier().told()) {
                    if (articles.add(told.article().id())) {
                        Reading alone = new Reading(
                                List.of(told), new Linking(Map.of(), List.of(outgoing.incident())), List.of());
                        exporter.write(new Export(alone, vocabulary.knowledge().get(), Page.PLAIN), out);
                    }
                }
                losses.noPlace("evidence", outgoing.incident().who().size());
                losses.noPlace("figures", outgoing.incident().figures().size());
                return outgoing.dossier().told().isEmpty() ? 0 : 1;
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }
}
