package org.dateline.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.text.Parser;
import org.dateline.text.Relation;
import org.dateline.text.Token;

/**
 * Parses by the shape of words alone: far faster than the parser of the program, and readier to be wrong, so that the grammars behind it
 * meet more than a good parse would show them. Heads always make a tree.
 */
final class ShapeParser implements Parser {
    private static final Pattern WORD =
            Pattern.compile("\\d+(?:[.,:]\\d+)*|\\p{L}[\\p{L}\\p{M}]*(?:[-'’]\\p{L}+)*\\.?|\\S");
    private static final Set<String> PREPOSITIONS =
            Set.of("in", "on", "of", "at", "by", "from", "with", "after", "near", "to", "for", "between", "since");
    private static final Set<String> NUMBERS =
            Set.of("dozen", "hundred", "ten", "six", "two", "nine", "five", "one", "eight", "three");
    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "this", "that", "each", "no");

    @Override
    public List<Token> parse(String sentence) {
        List<Token> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(sentence);
        int noun = -1;
        int verb = -1;
        while (words.find()) {
            int index = tokens.size();
            String form = words.group();
            String tag = tag(form);
            boolean isVerb = tag.startsWith("VB");
            int head = tag.equals("IN") || isVerb ? (verb >= 0 ? verb : noun) : (noun >= 0 ? noun : verb);
            tokens.add(new Token(
                    index, words.start(), words.end(), form, lemma(form, isVerb), tag, head, relation(tag, head)));
            noun = tag.startsWith("NN") ? index : noun;
            verb = isVerb ? index : verb;
        }
        return tokens;
    }

    private static String tag(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        int first = form.codePointAt(0);
        if (Character.isDigit(first) || NUMBERS.contains(lower)) {
            return "CD";
        } else if (!Character.isLetter(first)) {
            return form;
        } else if (PREPOSITIONS.contains(lower)) {
            return "IN";
        } else if (DETERMINERS.contains(lower)) {
            return "DT";
        } else if (lower.endsWith("ed") || lower.equals("said") || lower.equals("was") || lower.equals("were")) {
            return lower.startsWith("k") ? "VBN" : "VBD";
        } else if (lower.endsWith("ing")) {
            return "VBG";
        }
        return Character.isUpperCase(first) ? "NNP" : lower.endsWith("s") ? "NNS" : "NN";
    }

    private static String lemma(String form, boolean isVerb) {
        String lower = form.toLowerCase(Locale.ROOT);
        if (isVerb && lower.endsWith("ed")) {
            return lower.substring(0, lower.length() - 2);
        }
        return lower.length() > 3 && lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static Relation relation(String tag, int head) {
        if (head < 0) {
            return Relation.ROOT;
        }
        return switch (tag) {
            case "CD" -> Relation.MODIFIER;
            case "IN" -> Relation.PREPOSITION;
            case "DT" -> Relation.DETERMINER;
            case "VBD" -> Relation.COMPLEMENT_CLAUSE;
            case "VBN" -> Relation.RELATIVE_CLAUSE;
            case "VBG" -> Relation.ADVERBIAL_CLAUSE;
            case "NNP" -> Relation.APPOSITION;
            case "NN" -> Relation.SUBJECT;
            case "NNS" -> Relation.OBJECT;
            default -> Relation.PUNCTUATION;
        };
    }

    @Override
    public boolean knows(String word) {
        return word.length() % 3 != 0;
    }

    @Override
    public String version() {
        return "shapes";
    }
}
