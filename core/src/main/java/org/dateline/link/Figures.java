package org.dateline.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.link.Cast.Player;
import org.dateline.link.Codebook.Voice;
import org.dateline.model.Evidence;
import org.dateline.model.FigureVersion;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Modality;
import org.dateline.model.Responsibility;
import org.dateline.model.ResponsibilityKind;
import org.dateline.model.Role;
import org.dateline.model.Speaker;
import org.dateline.model.SpeakerKind;
import org.dateline.model.Who;
import org.jspecify.annotations.Nullable;

/** An incident's figures: all versions of each, and the codebook's view of them. Disagreeing versions all stay. */
final class Figures {
    private final List<String> attackers = new ArrayList<>();
    private final Map<String, List<FigureVersion>> versions = new LinkedHashMap<>();
    private final Map<String, List<Voice>> voices = new LinkedHashMap<>();
    private final Map<String, Tally> headings = new LinkedHashMap<>();

    private Figures() {}

    /** The figures in the order in which the accounts first give them. */
    static List<IncidentFigure> of(List<Telling> members, Codebook codebook) {
        Figures figures = new Figures();
        members.forEach(figures::noteAttackers);
        members.forEach(figures::addAll);
        return figures.headings.entrySet().stream()
                .map(entry -> codebook.figure(
                        entry.getValue().of(),
                        entry.getValue().group(),
                        figures.versions.getOrDefault(entry.getKey(), List.of()),
                        figures.voices.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    /** Perpetrators, those who claim the attack, and those who speak for them. */
    private void noteAttackers(Telling telling) {
        for (Who who : telling.account().who()) {
            if (who.role() == Role.PERPETRATOR) {
                attackers.addAll(Player.of(who).names());
            }
        }
        for (Responsibility claim : telling.account().responsibility()) {
            if (claim.kind() == ResponsibilityKind.CLAIM) {
                attackers.add(Names.fold(claim.by()));
                claim.evidence().stream()
                        .map(Evidence::saidBy)
                        .filter(speaker -> speaker != null)
                        .forEach(speaker -> attackers.add(Names.fold(speaker.name())));
            }
        }
    }

    private void addAll(Telling telling) {
        for (Tally tally : telling.tallies()) {
            String heading = tally.of() + " " + tally.group();
            headings.putIfAbsent(heading, tally);
            Speaker speaker = speaker(tally);
            FigureVersion version = new FigureVersion(
                    tally.claim().quantity(),
                    telling.article().id(),
                    telling.account().id(),
                    speaker == null ? null : speaker.name(),
                    kind(speaker),
                    telling.article().published(),
                    tally.part(),
                    denied(telling, speaker),
                    telling.source());
            List<FigureVersion> all = versions.computeIfAbsent(heading, key -> new ArrayList<>());
            if (all.contains(version)) {
                continue;
            }
            all.add(version);
            Voice voice = Voice.of(version);
            if (voice != null) {
                voices.computeIfAbsent(heading, key -> new ArrayList<>()).add(voice);
            }
        }
    }

    private static @Nullable Speaker speaker(Tally tally) {
        for (Evidence evidence : tally.claim().evidence()) {
            if (evidence.saidBy() != null) {
                return evidence.saidBy();
            }
        }
        return null;
    }

    private static boolean denied(Telling telling, @Nullable Speaker speaker) {
        if (telling.account().modality() == Modality.DENIED) {
            return true;
        }
        String cue = speaker == null || speaker.cue() == null
                ? ""
                : speaker.cue().toLowerCase(Locale.ROOT).strip();
        return cue.startsWith("deny") || cue.startsWith("deni");
    }

    private @Nullable SpeakerKind kind(@Nullable Speaker speaker) {
        if (speaker == null) {
            return null;
        }
        boolean attacker = attackers.stream().anyMatch(name -> Names.alike(name, Names.fold(speaker.name())));
        return attacker
                ? SpeakerKind.PERPETRATOR
                : SpeakerKinds.of(speaker.name()).orElse(null);
    }
}
