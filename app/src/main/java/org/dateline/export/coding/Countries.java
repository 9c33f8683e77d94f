package org.dateline.export.coding;

import com.neovisionaries.i18n.CountryCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What each scheme calls a country, and the region that it puts it in, as the file countries.tsv says. A cell that is empty there
 * is one that nobody was sure of: the column of the scheme stays empty, too.
 */
public final class Countries {
    private static final String FILE = "/dateline/export/countries.tsv";
    private static final int CELLS = 8;
    private static final Countries ALL = new Countries();

    private final Map<String, Country> byCode = new HashMap<>();

    private Countries() {
        try (InputStream in = Objects.requireNonNull(Countries.class.getResourceAsStream(FILE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != CELLS || !List.of(Locale.getISOCountries()).contains(cells[0]) && !cells[0].equals("XK")) {
            throw new IllegalStateException("countries.tsv: no country: " + line);
        }
        Country country = new Country(
                cells[0],
                name(cells[1], cells[0]),
                region(AcledRegion.values(), cells[2]),
                name(cells[3], cells[0]),
                region(GedRegion.values(), cells[4]),
                name(cells[5], cells[0]),
                region(GtdRegion.values(), cells[6]),
                cells[7].isEmpty() ? null : Integer.valueOf(cells[7]));
        if (byCode.put(cells[0], country) != null) {
            throw new IllegalStateException("countries.tsv: twice " + cells[0]);
        }
    }

    private static String name(String cell, String code) {
        return cell.isEmpty() ? english(code) : cell;
    }

    private static <E extends Enum<E> & Region> @Nullable E region(E[] all, String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        for (E region : all) {
            if (region.text().equals(cell)) {
                return region;
            }
        }
        throw new IllegalStateException("countries.tsv: there is no region " + cell);
    }

    /** A country of a code (ISO 3166 alpha-2), null for null. */
    public static @Nullable Country of(@Nullable String code) {
        return code == null ? null : Optional.ofNullable(ALL.byCode.get(code)).orElseGet(() -> unlisted(code));
    }

    private static Country unlisted(String code) {
        return new Country(code, english(code), null, english(code), null, english(code), null, null);
    }

    private static String english(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }

    /** A region of a scheme, with the text that the scheme writes. */
    public interface Region {
        /** As the scheme spells it. */
        String text();
    }

    /** ACLED's regions. */
    public enum AcledRegion implements Region {
        WESTERN_AFRICA("Western Africa"),
        MIDDLE_AFRICA("Middle Africa"),
        EASTERN_AFRICA("Eastern Africa"),
        SOUTHERN_AFRICA("Southern Africa"),
        NORTHERN_AFRICA("Northern Africa"),
        SOUTH_ASIA("South Asia"),
        SOUTHEAST_ASIA("Southeast Asia"),
        MIDDLE_EAST("Middle East"),
        EUROPE("Europe"),
        CAUCASUS_AND_CENTRAL_ASIA("Caucasus and Central Asia"),
        CENTRAL_AMERICA("Central America"),
        SOUTH_AMERICA("South America"),
        CARIBBEAN("Caribbean"),
        EAST_ASIA("East Asia"),
        NORTH_AMERICA("North America"),
        OCEANIA("Oceania"),
        ANTARCTICA("Antarctica");

        private final String text;

        AcledRegion(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** UCDP's regions. */
    public enum GedRegion implements Region {
        AFRICA("Africa"),
        AMERICAS("Americas"),
        ASIA("Asia"),
        EUROPE("Europe"),
        MIDDLE_EAST("Middle East");

        private final String text;

        GedRegion(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** GTD's regions with its numbers of them. */
    public enum GtdRegion implements Region {
        NORTH_AMERICA(1, "North America"),
        CENTRAL_AMERICA(2, "Central America & Caribbean"),
        SOUTH_AMERICA(3, "South America"),
        EAST_ASIA(4, "East Asia"),
        SOUTHEAST_ASIA(5, "Southeast Asia"),
        SOUTH_ASIA(6, "South Asia"),
        CENTRAL_ASIA(7, "Central Asia"),
        WESTERN_EUROPE(8, "Western Europe"),
        EASTERN_EUROPE(9, "Eastern Europe"),
        MIDDLE_EAST(10, "Middle East & North Africa"),
        SUB_SAHARAN_AFRICA(11, "Sub-Saharan Africa"),
        OCEANIA(12, "Australasia & Oceania");

        private final int number;
        private final String text;

        GtdRegion(int number, String text) {
            this.number = number;
            this.text = text;
        }

        /** GTD's number of it. */
        public int number() {
            return number;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /**
     * A country in each scheme.
     *
     * @param code ISO 3166 alpha-2
     * @param gtdNumber GTD's own number, null where none was seen in real rows
     */
    public record Country(
            String code,
            String acledName,
            @Nullable AcledRegion acledRegion,
            String gedName,
            @Nullable GedRegion gedRegion,
            String gtdName,
            @Nullable GtdRegion gtdRegion,
            @Nullable Integer gtdNumber) {
        /** Its usual English name. */
        public String name() {
            return english(code);
        }

        /** ISO 3166 numeric, null where it has none. */
        public @Nullable Integer isoNumber() {
            CountryCode known = CountryCode.getByCode(code, false);
            return known == null || known.getNumeric() <= 0 ? null : Integer.valueOf(known.getNumeric());
        }

        /** ISO 3166 alpha-3, else alpha-2. */
        public String letters() {
            CountryCode known = CountryCode.getByCode(code, false);
            return known == null || known.getAlpha3() == null ? code : known.getAlpha3();
        }
    }
}
