package org.dateline.protect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Account;
import org.dateline.model.Claim;
import org.dateline.model.Evidence;
import org.dateline.model.Extraction;
import org.dateline.model.Filler;
import org.dateline.model.HowMany;
import org.dateline.model.Responsibility;
import org.dateline.model.ResponsibilityKind;
import org.dateline.model.Role;
import org.dateline.model.Speaker;
import org.dateline.model.Template;
import org.dateline.model.Who;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is to be protected in what was read of some articles: victims with a name, and private persons on whose word
 * something is told. Whoever holds an office or speaks for an institution is none, nor is a group.
 */
final class Protected {
    /** What a participant may be that is no person. */
    private static final Set<String> THINGS = Set.of(
            "facility",
            "vehicle",
            "infrastructure",
            "organisation",
            "organization",
            "armed-group",
            "government",
            "party",
            "media",
            "thing",
            "animal",
            "state",
            "international");

    private final Set<String> groups = new LinkedHashSet<>();

    private Protected(List<Extraction> told) {
        for (Extraction extraction : told) {
            addGroup(extraction.article().publisher());
            addGroup(extraction.article().agency());
            for (Account account : extraction.accounts()) {
                account.who().stream().filter(who -> who.actor() != null).forEach(who -> {
                    addGroup(who.name());
                    who.aliases().forEach(this::addGroup);
                });
            }
        }
    }

    private void addGroup(@Nullable String name) {
        if (name != null) {
            groups.addAll(Words.folded(name));
        }
    }

    /** Everybody's names, in the order in which they are met, the same person under several. */
    static List<PersonalName> of(List<Extraction> told, boolean victimsToo) {
        Protected found = new Protected(told);
        List<PersonalName> names = new ArrayList<>();
        for (Extraction extraction : told) {
            Surroundings around = new Surroundings(extraction);
            List<PersonalName> victims = Stream.concat(found.victims(extraction).stream(), around.victims().stream())
                    .filter(found::isNoGroup)
                    .toList();
            if (victimsToo) {
                names.addAll(victims);
            }
            names.addAll(found.witnesses(extraction, around, victimsToo ? List.of() : victims));
        }
        return names.stream().distinct().toList();
    }

    private List<PersonalName> victims(Extraction extraction) {
        List<String> words = new ArrayList<>();
        for (Account account : extraction.accounts()) {
            account.who().stream().filter(Protected::isVictim).forEach(who -> {
                words.add(who.name());
                words.addAll(who.aliases());
                who.mentions().forEach(mention -> words.add(mention.quote()));
            });
            account.figures().stream()
                    .map(HowMany::evidence)
                    .flatMap(Collection::stream)
                    .filter(evidence -> evidence.rule().endsWith(".one"))
                    .forEach(evidence -> words.add(evidence.quote()));
        }
        if (extraction.templates() != null) {
            extraction.templates().stream()
                    .map(Template::fillers)
                    .flatMap(Collection::stream)
                    .filter(filler -> filler.slot() == Filler.Slot.VICTIM)
                    .forEach(filler -> {
                        words.add(filler.name());
                        words.addAll(filler.aliases());
                    });
        }
        return words.stream()
                .filter(text -> !Offices.arePublic(Words.folded(text)))
                .flatMap(text -> PersonalName.in(text).stream())
                .filter(this::isNoGroup)
                .toList();
    }

    private static boolean isVictim(Who who) {
        return who.role() == Role.VICTIM && who.actor() == null && (who.kind() == null || !THINGS.contains(who.kind()));
    }

    private boolean isNoGroup(PersonalName name) {
        return !name.parts().isEmpty() && name.parts().stream().noneMatch(groups::contains);
    }

    private List<PersonalName> witnesses(Extraction extraction, Surroundings around, List<PersonalName> others) {
        Set<String> speakers = speakers(extraction);
        List<PersonalName> officials = speakers.stream()
                .filter(name -> Offices.areHeld(Words.folded(name)))
                .flatMap(name -> PersonalName.in(name).stream())
                .toList();
        Stream<PersonalName> told = speakers.stream()
                .filter(name -> !Offices.areHeld(Words.folded(name)))
                .flatMap(name -> PersonalName.in(name).stream());
        return Stream.concat(told, around.speakers().stream())
                .filter(this::isNoGroup)
                .filter(name -> officials.stream().noneMatch(name::isWithin))
                .filter(name -> others.stream().noneMatch(name::isWithin))
                .filter(name -> !around.holdsOffice(name))
                .toList();
    }

    private static Set<String> speakers(Extraction extraction) {
        Set<String> speakers = new LinkedHashSet<>();
        for (Account account : extraction.accounts()) {
            for (Claim claim : account.claims()) {
                claim.evidence().forEach(evidence -> addSpeakers(evidence, speakers));
            }
            account.who().forEach(who -> who.mentions().forEach(mention -> addSpeakers(mention, speakers)));
            account.weapons().forEach(with -> with.mentions().forEach(mention -> addSpeakers(mention, speakers)));
            account.responsibility().stream()
                    .filter(claim -> claim.kind() == ResponsibilityKind.ACCUSATION)
                    .map(Responsibility::by)
                    .forEach(speakers::add);
        }
        return speakers;
    }

    private static void addSpeakers(Evidence evidence, Set<String> speakers) {
        for (Speaker speaker = evidence.saidBy(); speaker != null; speaker = speaker.via()) {
            speakers.add(speaker.name());
        }
    }
}
