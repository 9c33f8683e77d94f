package org.dateline.mention;

import java.util.List;
import org.dateline.knowledge.Figures;
import org.dateline.model.FigureMention;
import org.dateline.model.TimeMention;
import org.dateline.text.Document;

final class FigureFinder {
    FigureFinder(Figures figures) {}

    List<FigureMention> find(Document document, List<TimeMention> times) {
        return List.of();
    }
}
