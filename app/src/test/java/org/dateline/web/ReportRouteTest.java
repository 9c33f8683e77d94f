package org.dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Situation reports of what a filter lets through, asked of a server that runs. */
class ReportRouteTest {
    @TempDir
    private static Path folder = Path.of("");

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException {
        server = RunningServer.filled(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void tellsOfWhatTheFilterLetsThroughAndOfNothingElse() throws IOException, InterruptedException {
        HttpResponse<String> report = server.get("/api/v1/report?format=markdown&country=IQ");
        assertThat(report.body()).contains("Abu Ghraib").doesNotContain("Garissa");
        assertThat(server.get("/api/v1/report?format=markdown&country=NZ").body())
                .contains("no finding that nothing happened");
    }

    @Test
    void isAFileThatSaysWhatItIs() throws IOException, InterruptedException {
        HttpResponse<String> pdf = server.get("/api/v1/report?country=KE", "Accept", "application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(pdf.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"dateline-report.pdf\"");
        assertThat(pdf.headers().firstValue("Cache-Control")).contains("no-store");
        HttpResponse<String> page = server.get("/api/v1/report?country=KE");
        assertThat(page.body()).startsWithIgnoringCase("<!doctype html>").contains("Garissa");
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).matches("text/html; ?charset=utf-8"));
    }

    @Test
    void givesNoneInAFormThatItHasNot() throws IOException, InterruptedException {
        HttpResponse<String> none = server.get("/api/v1/report", "Accept", "application/msword");
        assertThat(none.statusCode()).isEqualTo(406);
        assertThat(none.body()).contains("html, pdf, markdown");
        assertThat(none.headers().firstValue("Content-Disposition")).isEmpty();
    }
}
