package org.dateline.link;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a report's beginning tells in passing and no account has a field for: the full names in it, its streets, the ages of
 * people. Two reports that share such things tell of one event even where one gives the wrong day or town.
 *
 * <p>A name is two capitalised words side by side that the text never writes small, none of them a word of bodies and places.
 */
record Details(Set<String> names, Set<String> titleWords, Set<String> streets, Set<String> ages) {
    static final Details NONE = new Details(Set.of(), Set.of(), Set.of(), Set.of());

    private static final Pattern TWO_WORDS = Pattern.compile(
            "(?<![\\p{L}.])(?=(\\p{Lu}\\p{Ll}+(?:[-'’]\\p{L}+)*) (?:\\p{Lu}\\. )?(\\p{Lu}\\p{Ll}+(?:[-'’]\\p{Lu}?\\p{Ll}{2,})*))");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Pattern AGE =
            Pattern.compile("\\b(\\d{1,3})[- ]years?[- ]old|(?<=\\p{Ll}), (\\d{2})(?=,)|\\baged? (\\d{1,3})\\b");

    /** An age is looked for about its first digit: the longest words before it, and from it on. */
    private static final int BEFORE_DIGIT = 5;

    private static final int AFTER_DIGIT = 16;

    private static final Set<String> STREETS = Set.of(
            "street", "avenue", "road", "drive", "boulevard", "lane", "highway", "court", "way", "square", "terrace");
    /** Words of bodies, places, times and pages: a name with one of them is nobody's. */
    private static final Set<String> OF_NOBODY = Stream.of(
                    "police sheriff county city state states department office officer hospital center centre school high",
                    "university college court district attorney prosecutor coroner medical memorial general news press",
                    "associated reuters agence television radio channel times post tribune herald journal gazette daily",
                    "republic united nations national international islamic army force forces air front party ministry",
                    "minister president prime governor mayor senator chief judge captain lieutenant sergeant detective",
                    "colonel major doctor council committee agency bureau authority commission association union church",
                    "mosque park lake river mount north south east west northern southern eastern western central new",
                    "san los las el saint fort port upper lower old great monday tuesday wednesday thursday friday",
                    "saturday sunday january february march april may june july august september october november december",
                    "copyright rights reserved photo image video view caption share read more click sign follow the this",
                    "crime security homeland federal public human jail prison airport station street avenue road drive",
                    "boulevard lane highway court way square terrace house home apartments beach island valley hills town",
                    "village province region middle american british french russian chinese israeli iraqi christmas eve day",
                    "good last first second third grand supreme peace war world rescue fire emergency services crisis")
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    /** Most have none of most: a million accounts hold no sets of nothing. */
    Details {
        names = names.isEmpty() ? Set.of() : names;
        titleWords = titleWords.isEmpty() ? Set.of() : titleWords;
        streets = streets.isEmpty() ? Set.of() : streets;
        ages = ages.isEmpty() ? Set.of() : ages;
    }

    /** The details of a beginning, of which these are the words never written small. */
    static Details of(@Nullable String title, String beginning, Set<String> proper) {
        Set<String> names = new TreeSet<>();
        Set<String> streets = new TreeSet<>();
        Matcher matcher = TWO_WORDS.matcher(beginning).useTransparentBounds(true);
        for (int i = 0; i < beginning.length(); i++) {
            if (Character.getType(beginning.codePointAt(i)) != Character.UPPERCASE_LETTER
                    || !matcher.region(i, beginning.length()).lookingAt()) {
                continue;
            }
            String first = small(matcher.group(1));
            String second = small(matcher.group(2));
            if (STREETS.contains(second)) {
                streets.add(first + " " + second);
            } else if (!OF_NOBODY.contains(first)
                    && !OF_NOBODY.contains(second)
                    && proper.contains(matcher.group(1))
                    && proper.contains(matcher.group(2))) {
                names.add(Names.fold(first + " " + second));
            }
        }
        return new Details(names, titleWords(title, proper), streets, ages(beginning));
    }

    /** Its proper words, of which the text writes none small; a headline in capitals for every word has many, the text few. */
    private static Set<String> titleWords(@Nullable String title, Set<String> proper) {
        Set<String> words = new TreeSet<>();
        if (title != null) {
            for (String word : NO_LETTER.split(title, -1)) {
                String folded = Names.fold(word);
                if (proper.contains(word) && !folded.isEmpty() && !OF_NOBODY.contains(folded)) {
                    words.add(folded);
                }
            }
        }
        return words;
    }

    private static Set<String> ages(String beginning) {
        Set<String> ages = new TreeSet<>();
        Matcher matcher = AGE.matcher(beginning).useTransparentBounds(true).useAnchoringBounds(false);
        int from = 0;
        for (int digit = digit(beginning, 0); digit >= 0; digit = digit(beginning, Math.max(from, digit + 1))) {
            int end = Math.min(beginning.length(), digit + AFTER_DIGIT);
            matcher.region(Math.max(from, digit - BEFORE_DIGIT), end);
            if (!matcher.find()) {
                continue;
            }
            from = matcher.end();
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    ages.add(matcher.group(group));
                }
            }
        }
        return ages;
    }

    private static int digit(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return i;
            }
        }
        return -1;
    }

    private static String small(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
    }

    /** Without names that are the names of a place. */
    Details without(Set<String> places) {
        return new Details(
                names.stream()
                        .filter(name -> places.stream().noneMatch(place -> place.contains(name)))
                        .collect(Collectors.toCollection(TreeSet::new)),
                titleWords.stream()
                        .filter(word -> places.stream().noneMatch(place -> place.contains(word)))
                        .collect(Collectors.toCollection(TreeSet::new)),
                streets,
                ages);
    }
}
