package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.dateline.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * Tells which language a text is in. English shows by its small words, which costs next to nothing; only where they are missing is
 * the fitted detector loaded and asked. What is too short or too messy to tell counts as English: better read in vain than not read.
 */
public final class Languages {
    private static final Set<String> SMALL_WORDS = Set.of(
            "the", "of", "and", "to", "that", "with", "by", "from", "were", "said", "which", "their", "they", "this",
            "would", "been", "who", "his", "it", "is", "are", "have", "has", "after", "but", "not", "killed", "on",
            "as", "for");
    private static final double ENGLISH = 0.1;
    private static final double SURE = 0.05;
    private static final double LIKELIER = 3;
    private static final int HEAD = 4000;
    private static final int LETTERS = 60;
    /** Letters before this one are Latin. */
    private static final char FIRST_OTHER = '\u0250';

    private static final double FOREIGN_LETTERS = 0.5;
    private static final Pattern WORD = Pattern.compile("[\\p{L}']+");
    private static final String MODEL = "/langdetect-183.bin";

    private Languages() {}

    /** Whether articles in the language of this one are read. Only English is. */
    public static boolean isRead(Article article) {
        return isEnglish(article.language());
    }

    private static boolean isEnglish(@Nullable String language) {
        return language == null || language.toLowerCase(Locale.ROOT).startsWith("en");
    }

    /** The language of a text by its looks: what was said of it where the text does not speak against that, null if unknown. */
    static @Nullable String of(String text, @Nullable String said) {
        String head = text.length() > HEAD ? text.substring(0, HEAD) : text;
        int letters = 0;
        int foreign = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                foreign += isLatin(c) ? 0 : 1;
            }
        }
        boolean foreignScript = foreign > FOREIGN_LETTERS * letters;
        if (!foreignScript && hasSmallWords(head)) {
            return isEnglish(said) ? said : "en";
        }
        if (!foreignScript && letters < LETTERS) {
            return said;
        }
        return detected(head, foreignScript)
                .filter(language -> !language.equals("en"))
                .or(() -> foreignScript ? Optional.of("und") : Optional.empty())
                .map(language -> said != null && said.toLowerCase(Locale.ROOT).startsWith(language) ? said : language)
                .orElse(isEnglish(said) ? said : "en");
    }

    private static boolean isLatin(char c) {
        return c < FIRST_OTHER || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static boolean hasSmallWords(String text) {
        int words = 0;
        int small = 0;
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words++;
            small += SMALL_WORDS.contains(word.group()) ? 1 : 0;
        }
        return small >= ENGLISH * words && small > 0;
    }

    /** The language that is much likelier than English, or English; nothing where it cannot be told. */
    private static Optional<String> detected(String text, boolean surelyForeign) {
        Language[] likeliest = Detector.IT.predictLanguages(text);
        double english = Arrays.stream(likeliest)
                .filter(language -> language.getLang().equals("eng"))
                .mapToDouble(Language::getConfidence)
                .findFirst()
                .orElse(0);
        Language best = likeliest[0];
        if (best.getLang().equals("eng")) {
            return Optional.of("en");
        }
        return !surelyForeign && (best.getConfidence() < SURE || best.getConfidence() < LIKELIER * english)
                ? Optional.empty()
                : Optional.of(Detector.TWO_LETTERS.getOrDefault(best.getLang(), best.getLang()));
    }

    /** The detector, loaded when it is first asked. */
    private static final class Detector {
        static final LanguageDetectorME IT = load();
        static final Map<String, String> TWO_LETTERS = twoLetters();

        private static LanguageDetectorME load() {
            try (InputStream model = Languages.class.getResourceAsStream(MODEL)) {
                if (model == null) {
                    throw new IllegalStateException("the program is not whole: " + MODEL + " is missing");
                }
                return new LanguageDetectorME(new LanguageDetectorModel(model));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<String, String> twoLetters() {
            Map<String, String> codes = new HashMap<>();
            for (String code : Locale.getISOLanguages()) {
                codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
            }
            codes.putAll(
                    Map.of("cmn", "zh", "arb", "ar", "pes", "fa", "ekk", "et", "lvs", "lv", "nob", "no", "nno", "no"));
            return codes;
        }
    }
}
