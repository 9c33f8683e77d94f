package org.dateline.protect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.model.Account;
import org.dateline.model.Evidence;
import org.dateline.model.Extraction;
import org.dateline.model.HowMany;
import org.dateline.model.Role;
import org.dateline.model.Who;

/**
 * What an article's own words tell of a name that stands in it: "a teacher, Khalid Hassan, 34" is a victim where the teacher is
 * one, and whoever has an age, a trade or kin beside the name and no office is a private person.
 */
final class Surroundings {
    private static final int WORDS_BEFORE = 3;
    private static final int WORDS_BEHIND = 8;

    private static final Pattern AGE = Pattern.compile("^,? ?\\(?(?:aged )?\\d{1,2}(?:[,.) ]|-year).*", Pattern.DOTALL);
    private static final Pattern BESIDE = Pattern.compile("[\\s,\u00a0]{1,3}(?:named |called )?");
    private static final Set<String> ADDRESSES = Set.of("mr", "mrs", "ms", "miss");
    private static final Set<String> SAYING =
            Set.of("said", "says", "told", "tells", "added", "recalled", "testified", "recounted", "explained");

    /** What a private person is called; each word may stand before the name or behind it. */
    private static final Set<String> PRIVATE = Set.of(
            "aunt",
            "baker",
            "boy",
            "brother",
            "bystander",
            "child",
            "cousin",
            "daughter",
            "driver",
            "engineer",
            "eyewitness",
            "farmer",
            "father",
            "fisherman",
            "friend",
            "girl",
            "grandfather",
            "grandmother",
            "guest",
            "herder",
            "husband",
            "labourer",
            "laborer",
            "man",
            "merchant",
            "mother",
            "neighbor",
            "neighbour",
            "nephew",
            "niece",
            "nurse",
            "passenger",
            "patient",
            "pupil",
            "refugee",
            "relative",
            "resident",
            "salesman",
            "shepherd",
            "shopkeeper",
            "shopper",
            "sister",
            "son",
            "student",
            "survivor",
            "tailor",
            "teacher",
            "trader",
            "uncle",
            "vendor",
            "victim",
            "villager",
            "widow",
            "wife",
            "witness",
            "woman",
            "worker");

    private final String text;
    private final List<Words.Word> words;
    private final List<PersonalName> victims = new ArrayList<>();
    private final List<PersonalName> speakers = new ArrayList<>();

    Surroundings(Extraction extraction) {
        this.text = extraction.article().text();
        this.words = Words.of(text);
        Set<Integer> ends = new HashSet<>();
        Set<Integer> starts = new HashSet<>();
        for (Evidence mention : victims(extraction)) {
            ends.add(mention.end());
            starts.add(mention.start());
        }
        for (PersonalName.Found found : PersonalName.found(text)) {
            PersonalName name = lessOpening(found);
            boolean whole = name.parts().size() > 1;
            boolean suffers = besideAny(found, ends, starts);
            if (whole || suffers || addressed(found.start())) {
                boolean says = says(found);
                if (says) {
                    speakers.add(name);
                }
                if ((suffers || isPrivate(found) && !says) && !holdsOffice(name)) {
                    victims.add(name);
                }
            }
        }
    }

    private static List<Evidence> victims(Extraction extraction) {
        List<Evidence> mentions = new ArrayList<>();
        for (Account account : extraction.accounts()) {
            account.who().stream()
                    .filter(who -> who.role() == Role.VICTIM)
                    .map(Who::mentions)
                    .forEach(mentions::addAll);
            account.figures().stream()
                    .map(HowMany::evidence)
                    .flatMap(List::stream)
                    .filter(evidence -> evidence.rule().endsWith(".one"))
                    .forEach(mentions::add);
        }
        return mentions;
    }

    /** Names beside a victim, or of a private person. */
    List<PersonalName> victims() {
        return victims;
    }

    /** Names beside a word of saying. */
    List<PersonalName> speakers() {
        return speakers;
    }

    /** Without the first word of a sentence where that is a word of the language. */
    private PersonalName lessOpening(PersonalName.Found found) {
        List<String> parts = found.name().parts();
        boolean opening = parts.size() > 2
                && words.stream()
                        .anyMatch(word -> word.folded().equals(parts.get(0)) && !Words.beginsLarge(text, word));
        return opening ? new PersonalName(parts.subList(1, parts.size())) : found.name();
    }

    private boolean besideAny(PersonalName.Found found, Set<Integer> ends, Set<Integer> starts) {
        boolean before = ends.stream()
                .anyMatch(end -> end <= found.start()
                        && found.start() - end < 12
                        && BESIDE.matcher(text.substring(end, found.start())).matches());
        return before
                || starts.stream()
                        .anyMatch(start -> start > found.end()
                                && start - found.end() < 12
                                && text.substring(found.end(), start).matches(",\\s(?:an? |the )?(?:\\w+ )?"));
    }

    private boolean addressed(int start) {
        return before(start, 1).stream().anyMatch(ADDRESSES::contains)
                || words.stream().anyMatch(word -> word.start() == start && ADDRESSES.contains(word.folded()));
    }

    private boolean says(PersonalName.Found found) {
        List<String> before = before(found.start(), 1);
        List<String> behind = behind(found.end(), 1);
        return before.stream().anyMatch(SAYING::contains) || behind.stream().anyMatch(SAYING::contains);
    }

    private boolean isPrivate(PersonalName.Found found) {
        String rest = text.substring(found.end(), Math.min(text.length(), found.end() + 20));
        boolean comma = rest.startsWith(",");
        return AGE.matcher(rest).matches()
                || addressed(found.start())
                || before(found.start(), 1).stream().anyMatch(PRIVATE::contains)
                || comma && behind(found.end(), 4).stream().anyMatch(PRIVATE::contains);
    }

    /** The last words before a place, within the sentence. */
    private List<String> before(int start, int most) {
        List<String> found = new ArrayList<>();
        for (int i = words.size() - 1; i >= 0 && found.size() < most; i--) {
            if (words.get(i).end() <= start) {
                int next = i + 1 < words.size() ? words.get(i + 1).start() : start;
                if (endsSentence(text, words.get(i).end(), Math.min(next, start))
                        && words.get(i).folded().length() > 3) {
                    return found;
                }
                found.add(words.get(i).folded());
            }
        }
        return found;
    }

    private List<String> behind(int end, int most) {
        List<String> found = new ArrayList<>();
        int last = end;
        for (Words.Word word : words) {
            if (word.start() >= end && found.size() < most) {
                if (endsSentence(text, last, word.start())) {
                    return found;
                }
                found.add(word.folded());
                last = word.end();
            }
        }
        return found;
    }

    /** Whether the text anywhere says an office beside the name: "police chief Ali Hassan", "Ali Hassan, a spokesman". */
    boolean holdsOffice(PersonalName name) {
        String first = name.parts().get(0);
        String last = name.parts().get(name.parts().size() - 1);
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).folded().equals(first) && isHeldBefore(i)
                    || words.get(i).folded().equals(last) && isHeldBehind(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeldBefore(int at) {
        for (int i = at - 1; i >= Math.max(0, at - WORDS_BEFORE); i--) {
            if (endsSentence(text, words.get(i).end(), words.get(i + 1).start())
                    && words.get(i).folded().length() > 3) {
                return false;
            }
            if (Offices.isHeld(words.get(i).folded())) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeldBehind(int at) {
        if (!text.startsWith(",", words.get(at).end())) {
            return false;
        }
        for (int i = at + 1; i < Math.min(words.size(), at + 1 + WORDS_BEHIND); i++) {
            String between = text.substring(words.get(i - 1).end(), words.get(i).start());
            if (i > at + 1 && between.contains(",") || between.contains(";") || between.contains(".")) {
                return false;
            }
            if (Offices.isHeld(words.get(i).folded())) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsSentence(String text, int from, int to) {
        String between = text.substring(from, to);
        return between.contains(".") || between.contains("?") || between.contains("!") || between.contains("\n\n");
    }
}
