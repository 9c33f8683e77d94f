package org.dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.knowledge.Candidate;
import org.dateline.knowledge.Country;
import org.dateline.knowledge.Gazetteer;
import org.dateline.knowledge.PlaceKind;
import org.dateline.knowledge.PlaceWords;
import org.dateline.text.Document;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Zone;
import org.jspecify.annotations.Nullable;

/** Finds every run of tokens that may be a place's name: the longest from each capital on that the gazetteer knows. */
final class PlaceNameScanner {
    private static final int LONGEST = 7;
    private static final long LARGE = 50_000;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<String> ARTICLES = Set.of("al", "el", "ad", "ar", "as", "ash", "at", "an", "ul");

    private final Gazetteer places;
    private final PlaceWords words;

    PlaceNameScanner(Gazetteer places, PlaceWords words) {
        this.places = places;
        this.words = words;
    }

    List<NameSpan> scan(Document document) {
        List<NameSpan> spans = new ArrayList<>();
        for (Sentence sentence : document.sentences()) {
            if (sentence.zone() != Zone.FURNITURE) {
                scan(document.text(), sentence, spans);
            }
        }
        return spans;
    }

    private void scan(String text, Sentence sentence, List<NameSpan> spans) {
        List<Token> tokens = sentence.tokens();
        boolean loud = isLoud(sentence);
        int from = 0;
        while (from < tokens.size()) {
            NameSpan longest = mayBegin(tokens, from) ? longest(text, sentence, from, loud) : null;
            if (longest != null) {
                spans.add(longest);
                from = longest.to();
            } else {
                from++;
            }
        }
    }

    private static boolean mayBegin(List<Token> tokens, int at) {
        String form = tokens.get(at).form();
        if (isCapital(form)) {
            return true;
        }
        boolean article =
                ARTICLES.contains(form.toLowerCase(Locale.ROOT)) || form.startsWith("al-") && form.length() > 4;
        return article
                && (form.length() > 3
                        || at + 2 < tokens.size()
                                && tokens.get(at + 1).form().equals("-")
                                && isCapital(tokens.get(at + 2).form()));
    }

    static boolean isCapital(String form) {
        return !form.isEmpty() && Character.isUpperCase(form.codePointAt(0));
    }

    private @Nullable NameSpan longest(String text, Sentence sentence, int from, boolean loud) {
        List<Token> tokens = sentence.tokens();
        int limit = from + 1;
        while (limit < tokens.size() && limit < from + LONGEST && mayContinue(tokens.get(limit))) {
            limit++;
        }
        for (int to = limit; to > from; to--) {
            String last = tokens.get(to - 1).form();
            if (to > from + 1 && !isCapital(last) && words.facility(last).isEmpty() && !isNumber(last)) {
                continue;
            }
            NameSpan found = known(text, sentence, from, to, loud);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether the whole sentence is in capitals, which then tell nothing. */
    private static boolean isLoud(Sentence sentence) {
        return sentence.tokens().stream().noneMatch(t -> t.form().chars().anyMatch(Character::isLowerCase));
    }

    /** Four capitals at most are an acronym, never a village: US, SEC, FATA. */
    private static boolean isAcronym(String name) {
        return name.length() <= 4 && name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static boolean isNumber(String form) {
        return form.chars().allMatch(Character::isDigit);
    }

    /** A name does not reach over commas, brackets, quotes or the possessive. */
    private static boolean mayContinue(Token token) {
        String form = token.form();
        return form.equals("-")
                || form.equals("&")
                || Character.isLetterOrDigit(form.codePointAt(0))
                || (form.length() > 2 && !token.tag().equals("POS") && form.startsWith("'"));
    }

    private @Nullable NameSpan known(String text, Sentence sentence, int from, int to, boolean loud) {
        int start = sentence.tokens().get(from).start();
        int end = sentence.tokens().get(to - 1).end();
        String name = evenlySpaced(text.substring(start, end));
        boolean pointed = end < text.length() && text.charAt(end) == '.';
        if (pointed && !places.abbreviated(name + ".").isEmpty()) {
            return new NameSpan(
                    sentence, from, to, start, end + 1, name + ".", places.abbreviated(name + "."), false, false);
        }
        List<Candidate> abbreviated = loud && !name.endsWith(".") ? List.of() : places.abbreviated(name);
        if (!abbreviated.isEmpty()) {
            return new NameSpan(sentence, from, to, start, end, name, abbreviated, false, false);
        }
        boolean single = to == from + 1;
        boolean arabic = name.length() > 4 && name.indexOf('-') > 0 && name.indexOf('-') < 4;
        if (!places.knows(name) && !single && !arabic && places.byDemonym(name).isEmpty()) {
            return null;
        }
        if (isPlain(sentence.tokens().subList(from, to)) || isAcronym(name) && !loud) {
            return null;
        }
        List<Candidate> exact = fitting(name, places.find(name), loud);
        if (!exact.isEmpty()) {
            return new NameSpan(sentence, from, to, start, end, name, exact, false, false);
        }
        Country country = places.byDemonym(name).orElse(null);
        if (country != null) {
            return new NameSpan(sentence, from, to, start, end, name, List.of(places.placeOf(country)), true, false);
        }
        boolean word =
                single && name.length() > 4 && sentence.tokens().get(from).isName();
        List<Candidate> loose = arabic || word ? places.findLoosely(name) : List.of();
        List<Candidate> settled = loose.stream()
                .filter(c -> c.kind() != PlaceKind.QUARTER || c.known())
                .toList();
        return settled.isEmpty() ? null : new NameSpan(sentence, from, to, start, end, name, settled, false, true);
    }

    /** A name with single blanks. Most have these already, and are asked for often. */
    private static String evenlySpaced(String name) {
        boolean even = true;
        for (int i = 0; i < name.length() && even; i++) {
            char c = name.charAt(i);
            even = c > ' ' || c == ' ' && i + 1 < name.length() && name.charAt(i + 1) > ' ';
        }
        return even ? name : SPACE.matcher(name).replaceAll(" ");
    }

    /** Whether every word is a plain one that names nothing alone: "The City", "South West", "In". */
    private boolean isPlain(List<Token> tokens) {
        boolean plain = tokens.stream()
                .allMatch(t -> words.is("never", t.form()) || t.form().equals("-"));
        String last = tokens.get(tokens.size() - 1).tag();
        boolean cut = tokens.size() > 1 && (last.equals("IN") || last.equals("CC") || last.equals("TO"));
        return cut
                || plain
                        && places.find(joined(tokens)).stream()
                                .noneMatch(c -> c.known() || tokens.size() > 1 && isTown(c));
    }

    /** "Little Rock", "Long Beach": large enough to be meant, whatever its words mean alone. */
    private static boolean isTown(Candidate candidate) {
        return candidate.usual() && candidate.kind().isSettlement() && candidate.population() >= LARGE;
    }

    private static String joined(List<Token> tokens) {
        return tokens.stream().map(Token::form).collect(Collectors.joining(" "));
    }

    /** Leaves out villages whose name is "The" and a common noun, and in a text of capitals those of a very short name. */
    private List<Candidate> fitting(String name, List<Candidate> candidates, boolean loud) {
        boolean the = name.length() > 4 && name.substring(0, 4).equalsIgnoreCase("the ");
        if (the && !places.find(name.substring(4)).isEmpty()) {
            return List.of();
        }
        if (!the && !(loud && isAcronym(name))) {
            return candidates;
        }
        return candidates.stream()
                .filter(c -> c.known() || c.kind() == PlaceKind.CAPITAL || c.population() >= LARGE)
                .toList();
    }
}
