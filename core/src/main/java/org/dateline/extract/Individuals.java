package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Evidence;
import org.dateline.model.HowMany;
import org.jspecify.annotations.Nullable;

/**
 * The people of one account that are told of one by one, each mention joined to the person whom it may mean: a mention is of
 * the same person as an earlier one unless name, age, sex or office part them. Who is told of as hurt and as dead is dead.
 */
final class Individuals {
    /** One person: what the mentions say of whom, together. */
    private static final class Person {
        final Set<String> names = new HashSet<>();
        final Set<String> fates = new HashSet<>();
        final List<Evidence> mentions = new ArrayList<>();

        /** The mention that tells of the death, where one does. */
        @Nullable
        Evidence death;

        @Nullable
        Integer age;

        @Nullable
        String sex;

        @Nullable
        String office;

        boolean another;
        boolean broughtIn;
        /** "His driver", "their father": somebody other than those just told of. */
        boolean somebodys;
    }

    private static final Set<String> FATES = Set.of("killed", "wounded", "shot");
    private static final Pattern BEFORE = Pattern.compile("(\\d{1,3})[ -]{1,3}$");
    private static final Pattern INSIDE = Pattern.compile(", (\\d{1,2})\\b|\\b(\\d{1,2})[- ]year");
    private static final Pattern BEHIND =
            Pattern.compile("^,? \\(?(\\d{1,2})\\b(?![,:]\\d| (?:people|others|men|women))");
    private static final Pattern FURTHER = Pattern.compile("(?i)\\b(?:another|second|third|fourth|other|also)\\b");
    /** "Orrin's stepfather" does not bear the name Orrin. */
    private static final Pattern OWNER = Pattern.compile("^.*['’]s? (?=\\p{Ll})");

    private static final Pattern SENTENCE_END = Pattern.compile("[\\p{Ll}\\d)][.!?][\"'”’)]*\\s|\\n\\s*\\n");
    private static final Pattern BROUGHT_IN =
            Pattern.compile("(?i)\\b(?:an?|his|her|their|another) (?:[\\p{L}\\d-]+ ){0,4}$");
    private static final Pattern SOMEBODYS = Pattern.compile("(?i)\\b(?:his|her|their) (?:[\\p{L}\\d-]+ )?$");
    private static final Pattern NICKNAME =
            Pattern.compile("^ [\"'“‘(][\\p{L}. -]{1,20}[\"'”’)] (\\p{Lu}[\\p{L}'’-]+)");
    /** "Her stepfather was also shot". */
    private static final Pattern ALSO = Pattern.compile("^,? (?:was|were) (?:also|too)\\b");

    private static final Set<String> TITLES =
            Set.of("Mr", "Mrs", "Ms", "Jr", "Sr", "Sgt", "Lt", "Officer", "Deputy", "Cpl");

    private final String text;
    private final BiPredicate<String, String> isA;
    private final List<Person> persons = new ArrayList<>();

    /** For an article's text, with the classes of lemmas. */
    Individuals(String text, BiPredicate<String, String> isA, List<HowMany> figures) {
        this.text = text;
        this.isA = isA;
        for (HowMany figure : figures) {
            if (isOfIndividuals(figure)) {
                Set<Person> taken = new HashSet<>();
                figure.evidence().forEach(e -> taken.add(add(figure.of(), e, taken)));
            }
        }
    }

    /** Whether a figure counts people who are told of one by one. */
    static boolean isOfIndividuals(HowMany figure) {
        return FATES.contains(figure.of())
                && !figure.evidence().isEmpty()
                && Long.valueOf(figure.evidence().size())
                        .equals(figure.quantity().best())
                && figure.evidence().stream()
                        .allMatch(e -> e.rule().endsWith(".one")
                                || e.rule().endsWith(".pronoun")
                                || e.rule().endsWith(SingleDeath.MARK));
    }

    /** The mention of each person's death who has a name: without names two mentions may be of one. */
    List<Evidence> killed() {
        return persons.stream()
                .filter(p -> !p.names.isEmpty())
                .map(p -> p.death)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * A first mention of each person who was hurt and of whom no death is told.
     *
     * @param shotToo whether those of whom only a shot is told are among them
     */
    List<Evidence> survivors(boolean shotToo) {
        return persons.stream()
                .filter(p -> !p.fates.contains("killed") && (shotToo || p.another || p.fates.contains("wounded")))
                .map(p -> p.mentions.get(0))
                .toList();
    }

    private Person add(String fate, Evidence mention, Set<Person> taken) {
        Person told = person(mention);
        told.fates.add(fate);
        told.death = fate.equals("killed") ? mention : null;
        Person same = null;
        for (Person known : persons) {
            boolean may = !taken.contains(known)
                    && !isBeside(known, told, mention)
                    && !isSomebodyElse(known, told, mention)
                    && mayBe(known, told);
            if (may && (same == null || likeness(known, told) >= likeness(same, told))) {
                same = known;
            }
        }
        if (same != null) {
            merge(same, told);
            return same;
        }
        persons.add(told);
        return told;
    }

    /** Of several whom a mention may be of: who bears the name, then who met the same fate, then the last. */
    private static int likeness(Person known, Person told) {
        boolean named = known.names.stream().anyMatch(told.names::contains);
        boolean alike = known.fates.stream().anyMatch(told.fates::contains);
        return (named ? 2 : 0) + (alike ? 1 : 0);
    }

    private static boolean mayBe(Person a, Person b) {
        return (a.another || !b.another)
                && agree(a.age, b.age)
                && agree(a.sex, b.sex)
                && agree(a.office, b.office)
                && (a.names.isEmpty() || b.names.isEmpty() || a.names.stream().anyMatch(b.names::contains));
    }

    /** "Killed his girlfriend and wounded a neighbour": who is brought in beside somebody in one sentence is somebody else. */
    private boolean isBeside(Person known, Person told, Evidence mention) {
        return told.broughtIn
                && known.mentions.stream()
                        .anyMatch(m -> m.end() <= mention.start()
                                && !m.rule().endsWith(".pronoun")
                                && !SENTENCE_END
                                        .matcher(text.substring(m.end(), mention.start()))
                                        .find())
                && known.names.stream().noneMatch(told.names::contains);
    }

    /** "A mayor was shot dead. His driver was hurt": whose driver it is was told of in the sentence before. */
    private boolean isSomebodyElse(Person known, Person told, Evidence mention) {
        return told.somebodys
                && !known.somebodys
                && known.names.stream().noneMatch(told.names::contains)
                && known.mentions.stream()
                        .anyMatch(m -> m.end() <= mention.start() && sentences(m.end(), mention.start()) <= 1);
    }

    private long sentences(int from, int to) {
        return SENTENCE_END.matcher(text.substring(from, to)).results().count();
    }

    private static boolean agree(@Nullable Object a, @Nullable Object b) {
        return a == null || b == null || a.equals(b);
    }

    private static void merge(Person known, Person told) {
        known.names.addAll(told.names);
        known.fates.addAll(told.fates);
        known.mentions.addAll(told.mentions);
        known.death = known.death == null ? told.death : known.death;
        known.age = known.age == null ? told.age : known.age;
        known.sex = known.sex == null ? told.sex : known.sex;
        known.office = known.office == null ? told.office : known.office;
    }

    // ---------------------------------------------------------------- what a mention says

    private Person person(Evidence mention) {
        Person person = new Person();
        person.mentions.add(mention);
        String quote = mention.quote();
        person.age = age(mention);
        String before = text.substring(Math.max(0, mention.start() - 12), mention.start());
        person.another = FURTHER.matcher(quote).find()
                || FURTHER.matcher(lastWord(before)).find()
                || !lastWord(before).equals("the")
                        && ALSO.matcher(text.substring(mention.end(), Math.min(text.length(), mention.end() + 16)))
                                .find();
        person.broughtIn = !mention.rule().endsWith(".pronoun")
                && BROUGHT_IN
                        .matcher(text.substring(Math.max(0, mention.start() - 40), mention.start()))
                        .find();
        person.somebodys = SOMEBODYS
                .matcher(text.substring(Math.max(0, mention.start() - 24), mention.start()))
                .find();
        for (String word : quote.split("[^\\p{L}'\u2019-]+", -1)) {
            String lemma = word.toLowerCase(Locale.ROOT);
            if (isA.test(lemma, "male-word")) {
                person.sex = "male";
            } else if (isA.test(lemma, "female-word")) {
                person.sex = "female";
            }
            if (isA.test(lemma, "police")) {
                person.office = "police";
            } else if (isA.test(lemma, "suspect-word")) {
                person.office = "suspect";
            }
        }
        String head = head(quote);
        if (person.office == null && isA.test(head, "person-role")) {
            person.office = person.sex == null ? head : "relative";
        }
        names(quote, person);
        surname(mention).filter(n -> !person.names.isEmpty()).ifPresent(person.names::add);
        return person;
    }

    /** "Assistant" for "the driver's assistant". */
    private static String head(String quote) {
        return lastWord(quote.split(",| of ", 2)[0]).toLowerCase(Locale.ROOT);
    }

    private static String lastWord(String before) {
        String stripped = before.stripTrailing();
        return stripped.substring(stripped.lastIndexOf(' ') + 1);
    }

    /** The name's words; none where the mention is no name. */
    private void names(String quote, Person person) {
        String name = OWNER.matcher(quote.split(",", 2)[0]).replaceFirst("");
        for (String word : name.split("[ -]", -1)) {
            String plain = word.replaceAll("['\u2019]s$|[.'\u2019]+$", "");
            boolean capital = plain.length() > 1
                    && Character.isUpperCase(plain.charAt(0))
                    && plain.chars().anyMatch(Character::isLowerCase);
            if (capital && !TITLES.contains(plain) && !isA.test(plain.toLowerCase(Locale.ROOT), "human")) {
                person.names.add(plain);
            }
        }
        boolean described = java.util.Arrays.stream(name.split(" ", -1))
                .anyMatch(w -> isA.test(w.toLowerCase(Locale.ROOT), "human"));
        if (described) {
            person.names.clear();
        }
    }

    /** "Ilmar “Ike” Teder": the surname behind a nickname that ends the mention. */
    private Optional<String> surname(Evidence mention) {
        Matcher behind = NICKNAME.matcher(text.substring(mention.end(), Math.min(text.length(), mention.end() + 48)));
        return behind.find() ? Optional.of(behind.group(1)) : Optional.empty();
    }

    private @Nullable Integer age(Evidence mention) {
        Matcher inside = INSIDE.matcher(mention.quote());
        if (inside.find()) {
            return Integer.valueOf(inside.group(1) == null ? inside.group(2) : inside.group(1));
        }
        if (mention.quote().startsWith("year") || mention.quote().startsWith("old")) {
            String before = text.substring(Math.max(0, mention.start() - 12), mention.start())
                    .replaceAll("[ -]*year[s]?[ -]*$", "-");
            Matcher number = BEFORE.matcher(before);
            return number.find() ? Integer.valueOf(number.group(1)) : null;
        }
        Matcher behind = BEHIND.matcher(text.substring(mention.end(), Math.min(text.length(), mention.end() + 24)));
        return behind.find()
                        && !mention.rule().endsWith(".pronoun")
                        && Character.isUpperCase(mention.quote().charAt(0))
                ? Integer.valueOf(behind.group(1))
                : null;
    }
}
