package org.dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dateline.knowledge.TestKnowledge;
import org.dateline.model.Article;
import org.dateline.model.Published;
import org.dateline.model.TimeMention;
import org.dateline.parse.TestParser;
import org.dateline.text.Document;
import org.dateline.text.Relation;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Zone;
import org.junit.jupiter.api.Test;

class TimeFinderTest {
    private static final Pattern VALUE = Pattern.compile(
            "(PAST|PRESENT|FUTURE)_REF|P(T?[\\dX.]+[A-Z]+)+"
                    + "|(BC)?[\\dX]{2,4}(-(H\\d|QX|Q\\d|SP|SU|FA|WI|W[\\dX]{2}(-(WE|\\d))?|[\\dX]{2}(-[\\dX]{2})?))?(T(\\d\\d:\\d\\d|XX|MO|AF|EV|NI|DT))?");

    private final TimeFinder finder = new TimeFinder(TestKnowledge.knowledge().times());

    @Test
    void placesEveryExpressionOfTheTable() {
        List<String> faults = new ArrayList<>();
        for (String line : table().lines().filter(l -> !l.startsWith("#")).toList()) {
            String[] cells = line.split("\t", -1);
            int start = cells[1].indexOf('[');
            int end = cells[1].indexOf(']') - 1;
            String text = cells[1].replace("[", "").replace("]", "");
            Document document = cells[0].isEmpty() ? TestParser.document(text) : TestParser.document(text, cells[0]);
            String found = finder.find(document).stream()
                    .filter(t -> t.start() == start && t.end() == end)
                    .map(TimeFinderTest::row)
                    .findFirst()
                    .orElse("nothing");
            String wanted = cells[2] + "\t" + cells[3] + "\t" + cells[4];
            if (!found.equals(wanted)) {
                faults.add(line + "\n    found " + found);
            }
        }
        assertThat(faults).as(String.join("\n", faults)).isEmpty();
    }

    private static String row(TimeMention time) {
        String days = time.from() == null
                ? ""
                : Objects.equals(time.from(), time.to()) ? String.valueOf(time.from()) : time.from() + ".." + time.to();
        return time.value() + "\t" + days + "\t" + (time.partOfDay() == null ? "" : time.partOfDay());
    }

    private static String table() {
        try (InputStream in = TimeFinderTest.class.getResourceAsStream("/dateline/mention/times.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void takesTheYearToldLastInAHistory() {
        String text =
                "The war of 1894 was long. It began in 1893 and ended in 1895. Peace came on 3 May. In June 1901 the king "
                        + "died. In August his son fled. The fort fell in 1907, the port in 1908.";
        assertThat(finder.find(TestParser.document(text, "2013-07-28")))
                .extracting(TimeMention::value)
                .contains("1895-05-03", "1901-08");
    }

    @Test
    void countsFromTheDayToldBefore() {
        String text = "The jail was stormed on July 21. Two days later the warden quit.";
        assertThat(finder.find(TestParser.document(text, "2013-08-09")))
                .extracting(TimeMention::value)
                .containsExactly("2013-07-21", "2013-07-23");
    }

    @Test
    void takesNoNumberOfThingsForAYear() {
        String text =
                "Some 1000 inmates and 2,000 men fled; 1945 prisoners stayed. You may march in the sun, she said.";
        assertThat(finder.find(TestParser.document(text, "2013-08-09"))).isEmpty();
    }

    @Test
    void takesNoHouseNumberForAYear() {
        String text = "Shots were fired at 1856 Mill Road and in the 1900 block of Elm Street.";
        assertThat(finder.find(TestParser.document(text, "2016-03-05"))).isEmpty();
    }

    @Test
    void readsUpperCase() {
        String text = "ON 12 MARCH 1989, AT 0530 GMT, MEN CAME.";
        assertThat(finder.find(document(text, "1990-01-01")))
                .extracting(TimeMention::value)
                .contains("1989-03-12T05:30");
    }

    @Property(tries = 300)
    void findsWellFormedTimesInAnyWords(@ForAll("texts") String text, @ForAll("days") String published) {
        for (TimeMention time : finder.find(document(text, published))) {
            assertThat(time.start()).isBetween(0, time.end() - 1);
            assertThat(time.end()).isLessThanOrEqualTo(text.length());
            assertThat(time.value()).matches(VALUE);
            assertThat(time.from() == null).isEqualTo(time.to() == null);
            if (time.from() != null && time.to() != null) {
                assertThat(time.from()).isBeforeOrEqualTo(time.to());
            }
        }
    }

    @Test
    void staysCalmBeforeDatesThatAreNone() {
        for (String text : List.of(
                "31 February 2013",
                "July 21, 99999",
                "0 May 0",
                "29 February",
                "99:99 p.m.",
                "year 0",
                "0 BC",
                "999999999999 years ago",
                "100000 centuries ago",
                "9999999 BC",
                "2400 hours",
                "9999 hrs",
                "the 0th century")) {
            for (String published : List.of("2013-07-28", "0000-01-01", "9999-12-31", "0001-01-01")) {
                assertThatCode(() -> finder.find(document("On " + text + " he left " + text + ".", published)))
                        .as(text + " in " + published)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "May",
                "July",
                "Monday",
                "night",
                "late",
                "on",
                "the",
                "of",
                "early",
                "last",
                "next",
                "week",
                "year",
                "years",
                "ago",
                "later",
                "before",
                "two",
                "21",
                "2013",
                "1999",
                "99",
                "0",
                "31",
                "February",
                ",",
                "-",
                "to",
                "BC",
                ":",
                ".",
                "30",
                "p.m.",
                "a",
                "few",
                "days",
                "every",
                "century",
                "1990",
                "s",
                "'",
                "summer",
                "that",
                "same",
                "day",
                "half",
                "and",
                "in",
                "at",
                "from",
                "12th",
                "Christmas",
                "million",
                "hours",
                "weekend",
                "tomorrow",
                "yesterday",
                "first",
                "quarter",
                "since",
                "month",
                "this",
                "Sun",
                "\uD83D\uDE00");
        return words.list().ofMinSize(1).ofMaxSize(25).map(l -> String.join(" ", l));
    }

    @Provide
    Arbitrary<String> days() {
        return Arbitraries.of("2013-07-28", "0000-01-01", "0001-01-01", "9999-12-31", "2012-02-29", "1989-03-11");
    }

    /** A document with tokens at blanks, tagged as names where capital, as numbers where digits. */
    private static Document document(String text, String published) {
        List<Token> tokens = new ArrayList<>();
        int from = 0;
        for (String word : text.split(" ", -1)) {
            if (!word.isEmpty()) {
                String tag =
                        Character.isDigit(word.charAt(0)) ? "CD" : Character.isUpperCase(word.charAt(0)) ? "NNP" : "NN";
                tokens.add(new Token(
                        tokens.size(), from, from + word.length(), word, word, tag, tokens.size() - 1, Relation.OTHER));
            }
            from += word.length() + 1;
        }
        Sentence sentence = new Sentence(0, 0, Zone.BODY, 0, text.length(), tokens);
        Article article = new Article("x", null, null, null, null, Published.parse(published), "en", "0", text);
        return new Document(article, List.of(sentence), null);
    }
}
