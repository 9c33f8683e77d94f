package org.dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.knowledge.TestKnowledge;
import org.dateline.model.FigureMention;
import org.dateline.parse.TestParser;
import org.dateline.text.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureFinderTest {
    private final TimeFinder times = new TimeFinder(TestKnowledge.knowledge().times());
    private final FigureFinder finder =
            new FigureFinder(TestKnowledge.knowledge().figures());

    @Test
    void readsEveryWordingOfTheTable() {
        List<String> faults = new ArrayList<>();
        for (String line : table().lines().filter(l -> !l.startsWith("#")).toList()) {
            String[] cells = line.split("\t", -1);
            int start = cells[0].indexOf('[');
            int end = cells[0].indexOf(']') - 1;
            String text = cells[0].replace("[", "").replace("]", "");
            String found = find(TestParser.document(text, "2013-08-09")).stream()
                    .filter(f -> f.start() == start && f.end() == end)
                    .map(FigureFinderTest::row)
                    .findFirst()
                    .orElse("nothing");
            if (!found.equals(cells[1] + "\t" + cells[2])) {
                faults.add(line + "\n    found " + found);
            }
        }
        assertThat(faults).as(String.join("\n", faults)).isEmpty();
    }

    private List<FigureMention> find(Document document) {
        return finder.find(document, times.find(document));
    }

    private static String row(FigureMention figure) {
        return sign(figure.quantity().low()) + "/" + sign(figure.quantity().best()) + "/"
                + sign(figure.quantity().high()) + "\t" + (figure.unit() == null ? "" : figure.unit());
    }

    private static String sign(@Nullable Long number) {
        return number == null ? "-" : number.toString();
    }

    private static String table() {
        try (InputStream in = FigureFinderTest.class.getResourceAsStream("/dateline/mention/figures.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He carried an AK-47 and an M16.",
                "An F-16 flew by.",
                "It happened on 12 May 2011 at 9:30 p.m.",
                "In 1998 the mine shut.",
                "He was aged 34.",
                "A 23-year-old wept.",
                "He is 34 years old.",
                "They asked for $40,000 in notes.",
                "Prices rose by 20 percent.",
                "The town lies 30 km off.",
                "He took Flight 93 home.",
                "He slept in room 12.",
                "The third man fell.",
                "Call 020-555-1234 for news.",
                "They won 5-0 at home.",
                "Article 5 was read aloud.",
                "Act II was dull.",
                "John Doe, 34, wept.",
                "Apollo 13 came back.",
                "About two-thirds fled.",
            })
    void countsNothingIn(String text) {
        assertThat(find(TestParser.document(text, "2013-08-09")))
                .as(text)
                .extracting(f -> text.substring(f.start(), f.end()))
                .isEmpty();
    }

    @Test
    void countsInUpperCase() {
        Document document = TestParser.document("TWENTY-FIVE PEASANTS WERE KILLED. AT LEAST 3 SOLDIERS WERE WOUNDED.");
        assertThat(find(document))
                .extracting(FigureFinderTest::row)
                .containsExactly("25/25/25\tpeasant", "3/3/-\tsoldier");
    }

    @Property(tries = 200)
    void findsOrderedFiguresInAnyWords(@ForAll("texts") String text) {
        int end = 0;
        for (FigureMention figure : find(TestParser.document(text, "2013-08-09"))) {
            assertThat(figure.start()).isGreaterThanOrEqualTo(end);
            assertThat(figure.end()).isGreaterThan(figure.start()).isLessThanOrEqualTo(text.length());
            assertThat(figure.quantity().wording()).isEqualTo(text.substring(figure.start(), figure.end()));
            end = figure.end();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "at",
                        "least",
                        "more",
                        "than",
                        "up",
                        "to",
                        "a",
                        "hundred",
                        "thousand",
                        "million",
                        "and",
                        "between",
                        "1,000",
                        "500",
                        "3.5",
                        "-",
                        "7",
                        "999999999999999999",
                        "dozen",
                        "dozens",
                        "of",
                        "men",
                        "no",
                        "one",
                        "some",
                        "or",
                        "from",
                        "two",
                        "twenty",
                        "five",
                        "half",
                        "%",
                        "$",
                        ",",
                        ".",
                        "killed",
                        "Flight",
                        "0",
                        "couple",
                        "several",
                        "about",
                        "nearly",
                        "fewer",
                        "less",
                        "AK-47",
                        "km",
                        "\uD83D\uDE00")
                .list()
                .ofMinSize(1)
                .ofMaxSize(15)
                .map(l -> String.join(" ", l));
    }
}
