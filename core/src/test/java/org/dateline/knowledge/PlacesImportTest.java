package org.dateline.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesImportTest {
    private static final List<String> DUMP = List.of(
            line(
                    "9000003",
                    "Qaryat Zubun",
                    "Zubun,ZBN,zu bun,Zubūn al Jadīdah",
                    "10.5",
                    "20.25",
                    "P",
                    "PPL",
                    "LY",
                    "07",
                    "0701",
                    "900"),
            line("9000001", "Wadi Province", "", "10", "20", "A", "ADM1", "LY", "07", "", "5000"),
            line("9000002", "Upper Wadi", "", "10.2", "20.1", "A", "ADM2", "LY", "07", "0701", "1000"),
            line("9000004", "Zubun Jail", "", "10.6", "20.3", "S", "PRN", "LY", "07", "", ""),
            line("9000005", "Zubun Hotel", "", "10.6", "20.3", "S", "HTL", "LY", "07", "", ""),
            "not\ta\tline",
            line("9000006", "Nowhere", "", "north", "20.3", "P", "PPL", "LY", "07", "", ""),
            "");

    @TempDir
    Path folder;

    @Test
    void buildsAnIndexWithUnitsThatComeAfterTheirPlaces() throws IOException {
        Gazetteer places = Gazetteer.load(imported());
        assertThat(places.size()).isEqualTo(4);
        assertThat(places.find("Qaryat Zubun")).singleElement().satisfies(c -> {
            assertThat(c.place().geonames()).isEqualTo(9000003L);
            assertThat(c.place().lat()).isEqualTo(10.5);
            assertThat(c.place().admin1()).isEqualTo("Wadi Province");
            assertThat(c.place().admin2()).isEqualTo("Upper Wadi");
            assertThat(c.population()).isEqualTo(900);
        });
        assertThat(places.find("Zubun"))
                .singleElement()
                .satisfies(c -> assertThat(c.usual()).isFalse());
        assertThat(places.find("Wadi"))
                .singleElement()
                .satisfies(c -> assertThat(c.kind()).isEqualTo(PlaceKind.ADMIN1));
        assertThat(places.find("ZBN")).isEmpty();
        assertThat(places.findLoosely("Zuboon")).hasSize(1);
        assertThat(places.find("Iraq")).as("countries come with the program").isNotEmpty();
    }

    @Test
    void countsBadLinesAndReadsOn() throws IOException {
        Path dump = Files.write(folder.resolve("XX.txt"), DUMP);
        PlacesImport.Result result = Gazetteer.importGeoNames(dump, folder.resolve("places.idx"));
        assertThat(result.read()).isEqualTo(6);
        assertThat(result.kept()).isEqualTo(4);
        assertThat(result.bad()).isEqualTo(2);
        assertThat(result.problems()).extracting(Problem::input).containsExactlyInAnyOrder("XX.txt:6", "XX.txt:7");
        assertThat(result.problems()).extracting(Problem::code).containsOnly("places.bad-line");
    }

    @Test
    void leavesNothingBesideTheIndex() throws IOException {
        imported();
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .extracting(p -> p.getFileName().toString())
                    .containsExactlyInAnyOrder("XX.txt", "places.idx");
        }
    }

    @Test
    void givesTheSameBytesForTheSameDump() throws IOException {
        byte[] first = Files.readAllBytes(imported());
        assertThat(Files.readAllBytes(imported())).isEqualTo(first);
    }

    @Test
    void packsAndUnpacksWithoutLoss() throws IOException {
        byte[] index = Files.readAllBytes(imported());
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        PackedPlaces.pack(index, packed);
        assertThat(PackedPlaces.unpack(new ByteArrayInputStream(packed.toByteArray())))
                .isEqualTo(ByteBuffer.wrap(index));
    }

    @Test
    void refusesAFileThatIsNoIndexOrIsCutOff() throws IOException {
        Path text = Files.writeString(folder.resolve("no.idx"), "this is a text and no index at all");
        assertThatThrownBy(() -> Gazetteer.load(text)).hasMessageContaining("no index of places");
        byte[] whole = Files.readAllBytes(imported());
        Path cut = Files.write(folder.resolve("cut.idx"), java.util.Arrays.copyOf(whole, whole.length - 5));
        assertThatThrownBy(() -> Gazetteer.load(cut)).hasMessageContaining("cut off or damaged");
    }

    private Path imported() throws IOException {
        Path dump = Files.write(folder.resolve("XX.txt"), DUMP);
        Path target = folder.resolve("places.idx");
        PlacesImport.run(dump, target);
        return target;
    }

    private static String line(
            String id,
            String name,
            String others,
            String lat,
            String lon,
            String featureClass,
            String code,
            String country,
            String admin1,
            String admin2,
            String population) {
        return String.join(
                "\t",
                id,
                name,
                name,
                others,
                lat,
                lon,
                featureClass,
                code,
                country,
                "",
                admin1,
                admin2,
                "",
                "",
                population,
                "",
                "",
                "",
                "2020-01-01");
    }
}
