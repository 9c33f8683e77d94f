package org.dateline.text;

import java.util.Locale;
import java.util.Set;

/** What splitting and repairing must know of English: closed classes of words only. */
final class English {
    private English() {}

    /** Abbreviations before a name or number, after which no sentence ends. */
    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "rev", "fr", "hon", "gen", "lt", "col", "maj", "capt", "cpl", "sgt", "pvt",
            "pfc", "barr", "adm", "brig", "cmdr", "cdr", "comdr", "supt", "insp", "det", "sen", "rep", "gov", "pres",
            "amb", "atty", "messrs", "mgr", "vs", "no", "nos", "fig", "e.g", "i.e", "approx", "op", "cf", "dept",
            "lieut", "eng");

    /** Abbreviations that stand at the end of a sentence as well as within it. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "inc", "corp", "co", "ltd", "bros", "jr", "sr", "etc", "esq", "jan", "feb", "mar", "apr", "jun", "jul",
            "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri",
            "sat", "sun", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky",
            "la", "md", "mass", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "penn", "tenn",
            "tex", "vt", "va", "wash", "wis", "wyo", "ave", "st", "mt", "ft", "blvd", "rd", "sq", "al", "hrs", "hr",
            "min", "km", "kg", "lb", "lbs", "ed", "est");

    private static final Set<String> MONTHS_AND_DAYS = Set.of(
            "jan",
            "feb",
            "mar",
            "apr",
            "may",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun");

    /** Words that, written with a capital, most likely open a sentence. */
    private static final Set<String> OPENERS = Set.of(
            "a",
            "about",
            "according",
            "after",
            "all",
            "also",
            "although",
            "among",
            "an",
            "and",
            "another",
            "as",
            "at",
            "because",
            "before",
            "both",
            "but",
            "by",
            "dozens",
            "during",
            "each",
            "earlier",
            "eight",
            "even",
            "every",
            "five",
            "for",
            "four",
            "from",
            "he",
            "her",
            "here",
            "his",
            "how",
            "however",
            "hundreds",
            "i",
            "if",
            "in",
            "it",
            "its",
            "last",
            "later",
            "many",
            "meanwhile",
            "most",
            "my",
            "nearly",
            "nine",
            "no",
            "not",
            "now",
            "of",
            "officials",
            "on",
            "once",
            "one",
            "only",
            "or",
            "other",
            "our",
            "over",
            "police",
            "residents",
            "seven",
            "several",
            "she",
            "since",
            "six",
            "so",
            "some",
            "still",
            "such",
            "ten",
            "that",
            "the",
            "their",
            "then",
            "there",
            "these",
            "they",
            "this",
            "those",
            "though",
            "thousands",
            "three",
            "to",
            "two",
            "under",
            "until",
            "we",
            "what",
            "when",
            "where",
            "which",
            "while",
            "who",
            "why",
            "with",
            "witnesses",
            "yet",
            "you",
            "your");

    /** Function words that a scraper runs together with a neighbour and that are too unlike a word's ending to mislead. */
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "that", "the", "of", "and", "with", "from", "for", "were", "was", "have", "has", "had", "who", "which",
            "this", "they", "their", "these", "those", "after", "before", "when", "while", "where", "into", "would",
            "could", "been", "by", "at", "to", "in", "on", "a", "an", "as", "is", "are", "said", "but", "or", "his",
            "her", "its", "it", "he", "she", "not", "than", "between", "during", "against", "about");

    /** Words that never stand twice running in careful prose. */
    private static final Set<String> NEVER_DOUBLED = Set.of(
            "the", "a", "an", "of", "in", "to", "for", "with", "and", "at", "from", "by", "or", "but", "as", "were",
            "was", "are", "his", "their", "its", "who", "which", "this", "these", "they", "we", "he");

    static boolean isTitle(String word) {
        return TITLES.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isAbbreviation(String word) {
        return ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isMonthOrDay(String word) {
        return MONTHS_AND_DAYS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isOpener(String word) {
        return OPENERS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word);
    }

    static boolean isNeverDoubled(String word) {
        return NEVER_DOUBLED.contains(word.toLowerCase(Locale.ROOT));
    }
}
