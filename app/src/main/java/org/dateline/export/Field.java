package org.dateline.export;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.model.Account;
import org.dateline.model.Claim;
import org.dateline.model.Evidence;
import org.dateline.model.HowMany;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Responsibility;
import org.dateline.model.ResponsibilityKind;
import org.dateline.model.Role;
import org.dateline.model.What;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.dateline.model.With;

/**
 * A part of the record that can be asked after: {@code type}, {@code when}, {@code where}, {@code who} or a role, {@code
 * weapons}, {@code responsibility} or its kind, {@code figures} or what was counted.
 *
 * @param name as asked
 * @param path where {@code fieldFrom} tells of it: the beginning of its keys
 * @param wanted which claims it is
 */
record Field(String name, String path, Predicate<Claim> wanted) {
    /**
     * The field of a name; {@code when.from} is of {@code when}, {@code figures.killed.all.best} of those killed of all.
     *
     * @throws IllegalArgumentException where there is none; the message says which there are
     */
    static Field of(String name, Incident incident) {
        String[] parts = name.toLowerCase(Locale.ROOT).split("\\.", -1);
        String first = parts[0];
        return switch (first) {
            case "type", "types", "what" -> new Field(name, "type", What.class::isInstance);
            case "when", "date" -> new Field(name, "when", When.class::isInstance);
            case "where", "place" -> new Field(name, "where", Where.class::isInstance);
            case "who" -> new Field(name, "who", Who.class::isInstance);
            case "weapons", "with" -> new Field(name, "weapons", With.class::isInstance);
            case "responsibility" -> new Field(name, "responsibility", Responsibility.class::isInstance);
            case "figures" ->
                parts.length == 1
                        ? new Field(name, "figures", HowMany.class::isInstance)
                        : figure(name, parts[1], parts.length > 2 ? parts[2] : "", incident);
            default -> byWord(name, first, parts, incident);
        };
    }

    private static Field byWord(String name, String word, String[] parts, Incident incident) {
        for (Role role : Role.values()) {
            if (role.word().equals(word)) {
                return new Field(name, "who", claim -> claim instanceof Who who && who.role() == role);
            }
        }
        for (ResponsibilityKind kind : ResponsibilityKind.values()) {
            if (kind.word().equals(word)) {
                return new Field(
                        name, "responsibility", claim -> claim instanceof Responsibility r && r.kind() == kind);
            }
        }
        return figure(name, word, parts.length > 1 ? parts[1] : "", incident);
    }

    private static Field figure(String name, String of, String group, Incident incident) {
        List<String> counted =
                incident.figures().stream().map(IncidentFigure::of).distinct().toList();
        if (!counted.contains(of)) {
            throw new IllegalArgumentException("there is no field \"" + name + "\"; ask for type, when, where, who,"
                    + " perpetrator, victim, target, party, responder, weapons, responsibility"
                    + (counted.isEmpty() ? "" : ", or a figure: " + String.join(", ", counted)));
        }
        String path = "figures." + of + (group.isEmpty() ? "" : "." + group);
        return new Field(
                name,
                path,
                claim -> claim instanceof HowMany figure && figure.of().equals(of));
    }

    /** What an account claims of it; places and days that it does not know are no claims. */
    List<Claim> claims(Account account) {
        return account.claims().stream()
                .filter(wanted)
                .filter(claim -> !(claim instanceof When when && when.from() == null && when.to() == null))
                .filter(claim -> !(claim instanceof Where where && where.name() == null && where.country() == null))
                .toList();
    }

    /** A claim's value in words. */
    static String value(Claim claim) {
        if (claim instanceof What what) {
            return Wording.list(what.types());
        } else if (claim instanceof When when) {
            return Wording.when(when);
        } else if (claim instanceof Where where) {
            return Wording.where(where);
        } else if (claim instanceof Who who) {
            return Wording.words(who.role().word()) + ": " + who.name();
        } else if (claim instanceof With with) {
            return with.name() + " (" + Wording.words(with.kind()) + ")";
        } else if (claim instanceof HowMany figure) {
            return Wording.range(figure.quantity()) + " " + Wording.words(figure.of()) + Wording.group(figure.group());
        } else if (claim instanceof Responsibility told) {
            return told.kind().word() + " by " + told.by();
        }
        throw new IllegalArgumentException("a claim that has no words: " + claim);
    }

    /** The words that a claim stands on: those of the claim, else those that name what it tells of. */
    static List<Evidence> words(Claim claim) {
        if (!claim.evidence().isEmpty()) {
            return claim.evidence();
        } else if (claim instanceof Who who) {
            return who.mentions();
        }
        return claim instanceof With with ? with.mentions() : List.of();
    }

    /** What the incident shows of it, a value each. */
    List<String> shown(Incident incident) {
        Stream<Claim> claims = Stream.of(
                        Stream.<Claim>of(incident.what(), incident.when(), incident.where()),
                        incident.who().stream(),
                        incident.weapons().stream(),
                        incident.responsibility().stream())
                .flatMap(stream -> stream);
        Stream<String> values = claims.filter(wanted).map(Field::value);
        Stream<String> figures = incident.figures().stream()
                .filter(figure -> path.startsWith("figures") && isOf(figure))
                .map(figure -> figureValue(figure, incident));
        return Stream.concat(values, figures).distinct().toList();
    }

    private boolean isOf(IncidentFigure figure) {
        String full = "figures." + figure.of() + "." + figure.group();
        return full.equals(path) || full.startsWith(path + ".");
    }

    private static String figureValue(IncidentFigure figure, Incident incident) {
        String best =
                figure.best() == null ? "" : "; best " + Wording.number(figure.best()) + " (" + figure.codebook() + ")";
        return Wording.range(figure, incident) + " " + Wording.words(figure.of()) + Wording.group(figure.group())
                + best;
    }
}
