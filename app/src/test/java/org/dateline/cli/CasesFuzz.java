package org.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.fuzz.Finding;
import org.dateline.fuzz.FuzzSeeds;
import org.dateline.fuzz.Heap;
import org.dateline.wave.Case;

/** A user's own table of cases for waves: each row is a case or a counted problem, and a table that is none is refused in words. */
public final class CasesFuzz {
    private static final Path FILE = file();
    private static final Heap HEAP = new Heap();

    private CasesFuzz() {}

    /** Loads what is loaded once, before the clock of an input runs. */
    public static void fuzzerInitialize() {
        FuzzSeeds.warm("Cases");
    }

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] input) {
        ProblemTally problems = new ProblemTally();
        try {
            Files.write(FILE, input);
            for (Case one : CaseTable.read(FILE, problems)) {
                if (!(Math.abs(one.latitude()) <= 90 && Math.abs(one.longitude()) <= 180)) {
                    throw new Finding("a place beyond the earth: " + one);
                }
            }
        } catch (Refusal e) {
            if (!String.valueOf(e.getMessage()).contains(FILE.toString())) {
                throw new Finding("it does not say which file: " + e.getMessage());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        HEAP.look();
    }

    /** Good tables. */
    public static List<byte[]> seeds() {
        return List.of(
                        "date,lat,lon,count,id\n2013-07-21,33.3,44.4,2,a\n2013/7/22,33.4,44.5,1,\"b, c\"\n",
                        "\ufeffid;x\n",
                        "lat,lon,date\n-90,180,0001-01-01\n90,-180,9999-12-31\n",
                        "date,lat,lon,count\n2013-07-21,33.3,44.4,1000000\n2013-02-30,1e1,nan,-1\n")
                .stream()
                .map(text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("dateline-cases", ".csv");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
