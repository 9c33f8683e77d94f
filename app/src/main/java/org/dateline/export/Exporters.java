package org.dateline.export;

import java.util.List;
import java.util.Optional;

/** The door of this package: the formats of output. */
public final class Exporters {
    /** Every format, the default first. */
    public static final List<Exporter> LIST = List.of(
            new TextExporter(), new JsonExporter(), new JsonLinesExporter(), new Muc4Exporter(), new CameoExporter());

    private Exporters() {}

    /** The names of all formats. */
    public static List<String> names() {
        return LIST.stream().map(Exporter::name).toList();
    }

    /** The format of a name. */
    public static Optional<Exporter> named(String name) {
        return LIST.stream().filter(exporter -> exporter.name().equals(name)).findFirst();
    }
}
