package org.dateline.cli;

import java.util.Iterator;
import org.dateline.export.Exporters;

/** The names that --format takes. */
final class FormatNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Exporters.names().iterator();
    }
}
