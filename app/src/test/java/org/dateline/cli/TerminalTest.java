package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.dateline.export.Page;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private static final Map<String, String> ORDINARY = Map.of("TERM", "xterm");

    @Test
    void coloursATerminalAndFitsItsWidth() {
        assertThat(terminal("terminal", "120", ORDINARY).page(true, false)).isEqualTo(new Page(120, true, true));
    }

    @Test
    void coloursNeitherAPipeNorAFile() {
        assertThat(terminal("", "120", ORDINARY).colour()).isFalse();
        assertThat(terminal("terminal", "120", ORDINARY).page(false, true)).isEqualTo(Page.PLAIN);
    }

    @Test
    void heedsNoColorAndDumbTerminals() {
        assertThat(terminal("terminal", "80", Map.of("NO_COLOR", "1")).colour()).isFalse();
        assertThat(terminal("terminal", "80", Map.of("NO_COLOR", "")).colour()).isTrue();
        assertThat(terminal("terminal", "80", Map.of("TERM", "dumb")).colour()).isFalse();
    }

    @Test
    void takes80ColumnsWhereTheWidthIsUnknownOrNonsense() {
        assertThat(terminal("terminal", "", ORDINARY).columns()).isEqualTo(80);
        assertThat(terminal("terminal", "wide", ORDINARY).columns()).isEqualTo(80);
        assertThat(terminal("terminal", "0", ORDINARY).columns()).isEqualTo(80);
        assertThat(Terminal.of(new Properties(), Map.of("COLUMNS", "100")).columns())
                .isEqualTo(100);
    }

    @Test
    void keepsImportedPlacesWhereTheUserWants() {
        assertThat(PlacesFile.path(Map.of("DATELINE_DATA", "/d", "XDG_DATA_HOME", "/x")))
                .isEqualTo(Path.of("/d/places.idx"));
        assertThat(PlacesFile.path(Map.of("XDG_DATA_HOME", "/x"))).isEqualTo(Path.of("/x/dateline/places.idx"));
        assertThat(PlacesFile.path(Map.of("HOME", "/h"))).isEqualTo(Path.of("/h/.local/share/dateline/places.idx"));
    }

    private static Terminal terminal(String out, String columns, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty("dateline.out", out);
        properties.setProperty("dateline.columns", columns);
        return Terminal.of(properties, environment);
    }
}
