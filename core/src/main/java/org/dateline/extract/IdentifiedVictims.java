package org.dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.ActorMention;
import org.dateline.model.Certainty;
import org.dateline.model.Evidence;
import org.dateline.model.PlaceMention;
import org.dateline.model.Role;
import org.dateline.model.Scope;
import org.dateline.model.Who;

/**
 * Victims whom a sentence of their own names: "the victim was Ilmar Teder, 41", "the dead were identified as Sgt. Ano Reyes and
 * Pfc. Lito Cruz", "the coroner gave her name as Maja Holm". They join the attack told nearest before.
 */
final class IdentifiedVictims {
    private static final String RULE = "en.victim.identified";
    private static final String TITLE =
            "(?:(?:Sgt|Cpl|Pfc|Pvt|Capt|Lt|Maj|Col|Gen|Mr|Mrs|Ms|Dr|Officer|Deputy|Constable)\\.? )?";
    private static final String PART = "\\p{Lu}[\\p{L}’']*\\p{Ll}[\\p{L}’']*";
    private static final String WORD = PART + "(?:-" + PART + ")*";
    private static final String NAME = TITLE + WORD + "(?: (?:(?:al|el|bin|de|van|von|da|dos)[ -])?(?:" + WORD
            + "|\\p{Lu}\\.|[\"“]" + WORD + "[\"”])){1,3}";
    private static final String DESCRIBED = "(?:\\d{1,2}-year-old |a \\w+, |the late )?";
    private static final String NAMES = "(?<names>" + DESCRIBED + NAME + "(?:, (?:aged )?\\d{1,2}|,? of [^,.;]{3,30})?"
            + "(?:(?:,|,? and|;) " + DESCRIBED + NAME + "(?:, (?:aged )?\\d{1,2})?)*)";
    private static final String DEAD =
            "(?:victims?|deceased|fatalit(?:y|ies)|casualt(?:y|ies)|slain \\w+|(?:dead|murdered|killed) \\w+|the dead|those killed|bod(?:y|ies))";
    private static final String FOUND = "(?:(?:later|since|publicly|formally|only) )?(?:identified|named|known)";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?i:\\b" + DEAD + ")\\b[^.;]{0,90}?\\b" + FOUND + "\\b[^.;]{0,60}? as " + NAMES),
            Pattern.compile("(?i:\\b" + DEAD + ")(?:, [^,.;]{3,90},)? (?:was|were|is|are) " + NAMES),
            Pattern.compile("\\b[Ii]dentified (?:him|her|them|(?i:the (?:\\w+ )?" + DEAD + ")) as " + NAMES),
            Pattern.compile("\\b(?i:coroner|medical examiner|morgue)\\b[^.;]{0,80}? as " + NAMES),
            Pattern.compile("(?i:\\b" + DEAD + "), " + NAMES + ","));
    private static final Pattern EACH = Pattern.compile(NAME);
    private static final Pattern SUSPECT =
            Pattern.compile("(?i)\\b(?:suspects?|gunm[ae]n|attackers?|shooter|accused|charged|arrested|wanted)\\b");

    private final AnnotatedDocument document;

    IdentifiedVictims(AnnotatedDocument document) {
        this.document = document;
    }

    /** Adds the names to the drafts. */
    void assign(List<AccountDraft> drafts) {
        for (Tree tree : document.trees()) {
            int start = tree.sentence().start();
            String words =
                    document.text().substring(start, tree.sentence().end()).replace('\n', ' ');
            List<Who> named =
                    named(words, start).stream().filter(w -> isPerson(tree, w)).toList();
            if (!named.isEmpty()) {
                attack(tree.sentence().index(), drafts).ifPresent(draft -> draft.identified.addAll(named));
            }
        }
    }

    /** "The victims were Hazara pilgrims", "the dead were Pakistani Taliban" name nobody. */
    private boolean isPerson(Tree tree, Who named) {
        Evidence name = named.evidence().get(0);
        boolean several = tree.tokens().stream()
                .anyMatch(t -> t.start() < name.end()
                        && name.start() < t.end()
                        && t.tag().endsWith("S"));
        return !several
                && document.mentions().stream()
                        .filter(m -> m instanceof ActorMention || m instanceof PlaceMention)
                        .noneMatch(m -> m.start() < name.end() && name.start() < m.end());
    }

    private List<Who> named(String words, int start) {
        List<Who> found = new ArrayList<>();
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(words);
            while (matcher.find()) {
                if (!SUSPECT.matcher(matcher.group().replace(matcher.group("names"), ""))
                        .find()) {
                    each(matcher.start("names"), matcher.group("names"), start, found);
                }
            }
        }
        return found;
    }

    private void each(int at, String names, int start, List<Who> found) {
        Matcher name = EACH.matcher(names);
        while (name.find()) {
            int from = start + at + name.start();
            int to = start + at + name.end();
            Evidence evidence = Evidence.of(document.text(), from, to, RULE, document.speaker(from, to));
            if (found.stream().noneMatch(w -> w.name().equals(name.group()))) {
                found.add(new Who(
                        Role.VICTIM,
                        name.group(),
                        null,
                        List.of(),
                        null,
                        null,
                        Certainty.STATED,
                        List.of(evidence),
                        List.of(evidence)));
            }
        }
    }

    private static Optional<AccountDraft> attack(int sentence, List<AccountDraft> drafts) {
        List<AccountDraft> attacks = drafts.stream()
                .filter(d -> d.happened && d.scope == Scope.INCIDENT && d.tellsOfHarm())
                .toList();
        return attacks.stream()
                .filter(d -> d.events.get(0).sentence() <= sentence)
                .max(Comparator.comparingInt(d -> d.events.stream()
                        .mapToInt(Event::sentence)
                        .filter(s -> s <= sentence)
                        .max()
                        .orElse(-1)))
                .or(() -> attacks.stream().findFirst());
    }
}
