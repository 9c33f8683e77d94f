package org.dateline.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.dateline.json.JsonText;

/**
 * Short reports that are made up, each from its number alone: two or three tell of one event, some reprint another, every fifth tells
 * of nothing violent.
 */
final class Reports {
    private static final LocalDate FIRST = LocalDate.of(2014, 3, 3);
    /** Few months, since every country and month makes files of its own. */
    private static final int DAYS = 75;

    private static final List<String> TOWNS = List.of(
            "Baghdad",
            "Kirkuk",
            "Mosul",
            "Maiduguri",
            "Kano",
            "Mogadishu",
            "Kismayo",
            "Peshawar",
            "Quetta",
            "Kandahar",
            "Jalalabad",
            "Benghazi",
            "Tripoli",
            "Gao",
            "Donetsk",
            "Sanaa");
    private static final List<String> ACTS = List.of(
            "Gunmen attacked a police station in %s on %s, killing %d officers and wounding %d others.",
            "A car bomb exploded near a market in %s on %s, killing %d people and injuring %d.",
            "Militants ambushed an army convoy outside %s on %s; %d soldiers were killed and %d were wounded.",
            "Armed men abducted aid workers in %s on %s. The raid left %d guards dead and %d injured.",
            "A suicide bomber blew himself up at a mosque in %s on %s, killing %d worshippers and wounding %d.",
            "Rebels shelled the airport of %s on %s, killing %d civilians and wounding %d.");
    private static final List<String> NAMES = List.of(
            "Karim Haddad",
            "Yusuf Adamu",
            "Leila Mansour",
            "Abdi Warsame",
            "Gul Rahman",
            "Nadia Salem",
            "Petro Kovalenko");
    private static final List<String> OUTLETS = List.of("Morning Star", "Daily Courier", "Gulf Herald", "The Observer");
    private static final List<String> QUIET = List.of(
            "The council of %s opened a new library on Monday and thanked the teachers who had asked for it.",
            "Farmers around %s expect a good harvest after the rains, the ministry of agriculture said.",
            "The football club of %s won two to one and leads the table before the winter break.");

    private Reports() {}

    /** One report. */
    record Report(String id, String title, String published, String publisher, String text) {
        String json() {
            return "{\"id\":" + quoted(id) + ",\"title\":" + quoted(title) + ",\"published\":" + quoted(published)
                    + ",\"publisher\":" + quoted(publisher) + ",\"text\":" + quoted(text) + "}";
        }

        private static String quoted(String text) {
            String list = JsonText.of(List.of(text));
            return list.substring(1, list.length() - 1);
        }
    }

    /** The report of a number; reports of three numbers in a row tell of one event. */
    static Report of(int number) {
        if (number % 5 == 4) {
            Random random = new Random(number * 0xBF58476D1CE4E5B9L);
            String text = String.format(Locale.ROOT, pick(QUIET, random), pick(TOWNS, random));
            return new Report("quiet-" + number, "News in brief", day(number).toString(), pick(OUTLETS, random), text);
        }
        Random event = new Random(number / 3 * 0x9E3779B97F4A7C15L);
        String town = pick(TOWNS, event);
        LocalDate day = day(event.nextInt(DAYS));
        String act = pick(ACTS, event);
        if (number / 3 % 6 == 0) {
            // A wave, for those who look for one.
            town = TOWNS.get(3);
            act = ACTS.get(0);
            day = FIRST.plusDays(40 + event.nextInt(6));
        }
        int killed = 1 + event.nextInt(30);
        int wounded = 2 + event.nextInt(60);
        String name = pick(NAMES, event);
        Random own = new Random(number * 0xBF58476D1CE4E5B9L);
        int said = number % 3 == 0 ? killed : killed + own.nextInt(3);
        String first = String.format(Locale.ROOT, act, town, weekday(day), said, wounded);
        String text = town.toUpperCase(Locale.ROOT) + " - " + first + "\n\n" + name
                + ", who lives nearby, heard the shots. \"We ran into the house,\" "
                + name.substring(0, name.indexOf(' ')) + " said.\n\n"
                + (own.nextBoolean()
                        ? "No group claimed responsibility."
                        : "Police said that they were looking for the attackers.");
        String published = day.plusDays(1 + number % 2).toString();
        return new Report("report-" + number, "Attack in " + town, published, pick(OUTLETS, own), text);
    }

    /** A JSONL of so many reports, with two lines that are none, a line that repeats another, and a reprint. */
    static Path jsonLines(Path file, int count) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < count; number++) {
            lines.append(of(number).json()).append('\n');
        }
        lines.append("{\"id\": \"cut off\n")
                .append("{\"id\":\"silent\"}\n")
                .append(of(1).json())
                .append('\n');
        Report first = of(0);
        lines.append(new Report("reprint", first.title(), "2015-12-01", "Evening Post", first.text()).json());
        return Files.writeString(file, lines);
    }

    /** A web archive of pages, as a crawler keeps them, cut off in the last. */
    static Path webArchive(Path file, int from, int count) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int number = from; number < from + count; number++) {
            Report report = of(number);
            String page = "<html lang=\"en\"><head><title>" + report.title()
                    + "</title><meta property=\"article:published_time\""
                    + " content=\"" + report.published() + "\"></head><body><article><h1>" + report.title() + "</h1><p>"
                    + report.text().replace("\n\n", "</p><p>") + "</p></article></body></html>";
            String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            String head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example.org/" + report.id()
                    + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + body.length
                    + "\r\n\r\n";
            try (OutputStream member = new GZIPOutputStream(packed)) {
                member.write(head.getBytes(StandardCharsets.UTF_8));
                member.write(body);
                member.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] whole = packed.toByteArray();
        return Files.write(file, Arrays.copyOf(whole, whole.length - 40));
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number % DAYS);
    }

    private static String weekday(LocalDate day) {
        String name = day.getDayOfWeek().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
