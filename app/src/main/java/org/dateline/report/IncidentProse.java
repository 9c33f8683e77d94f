package org.dateline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.Account;
import org.dateline.model.Conflict;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Modality;
import org.dateline.model.Review;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;

/** An incident in sentences, each of which names the articles or the ruling that it comes from. */
final class IncidentProse {
    private static final Comparator<IncidentFigure> AS_COUNTED = Comparator.comparing((IncidentFigure figure) ->
                    Counted.of(figure.of()).map(Enum::ordinal).orElse(Integer.MAX_VALUE))
            .thenComparing(figure -> !Counted.isAll(figure.group()));

    private final Placing placing;

    IncidentProse(Placing placing) {
        this.placing = placing;
    }

    List<Sentence> of(Citations citations) {
        Incident incident = citations.dossier().incident();
        List<Sentence> sentences = new ArrayList<>(List.of(lead(citations)));
        rulings(citations, sentences);
        Set<String> disputed =
                citations.dossier().conflicts().stream().map(Conflict::field).collect(Collectors.toSet());
        incident.figures().stream()
                .sorted(AS_COUNTED)
                .forEach(figure -> sentences.addAll(FigureProse.of(
                        figure, citations, disputed.contains("figures." + figure.of() + "." + figure.group()))));
        sentences.addAll(new CastProse(citations).sentences());
        return sentences;
    }

    /** "A prison break at ... on 21 July 2013 is reported by three articles from two independent sources." */
    private Sentence lead(Citations citations) {
        Incident incident = citations.dossier().incident();
        int articles = citations.dossier().told().size();
        int sources = Math.max(1, incident.independentSources());
        String from = articles == 1
                ? "one article"
                : Words.counted(articles, "article", "articles") + " from "
                        + Words.counted(sources, "independent source", "independent sources");
        return Sentence.of(
                Words.capital(placing.what(incident.what().type())) + " " + Placing.where(incident.where())
                        + happened(incident, citations) + " by " + from + ".",
                citations.all());
    }

    private static String happened(Incident incident, Citations citations) {
        String verb = verb(citations.accounts());
        String when = Placing.when(incident.when());
        boolean clause = when.startsWith("dated");
        return clause ? " is " + verb + ", " + when + "," : ", " + when + ", is " + verb;
    }

    private static String verb(List<Account> accounts) {
        Set<Modality> modalities = accounts.stream().map(Account::modality).collect(Collectors.toSet());
        if (modalities.equals(Set.of(Modality.THREATENED))) {
            return "reported as threatened";
        } else if (modalities.equals(Set.of(Modality.PLANNED))) {
            return "reported as planned";
        } else if (modalities.equals(Set.of(Modality.HYPOTHETICAL))) {
            return "spoken of as possible";
        }
        return modalities.equals(Set.of(Modality.ALLEGED)) ? "alleged" : "reported";
    }

    private static void rulings(Citations citations, List<Sentence> sentences) {
        Incident incident = citations.dossier().incident();
        if (incident.review() == Review.CONFIRMED) {
            citations.dossier().rulings().stream()
                    .filter(ruling -> ruling.kind() == RulingKind.CONFIRMED)
                    .reduce((first, second) -> second)
                    .map((Ruling ruling) -> Sentence.of("A reviewer confirmed it.", List.of(citations.of(ruling))))
                    .ifPresent(sentences::add);
        }
        for (String field : List.of(
                "type",
                "when",
                "where",
                "who.perpetrator",
                "who.party",
                "who.target",
                "who.victim",
                "who.responder",
                "weapons",
                "responsibility")) {
            citations
                    .ruling(field)
                    .map(note -> Sentence.of("A reviewer set its " + name(field) + ".", List.of(note)))
                    .ifPresent(sentences::add);
        }
        List<String> denied = citations.accounts().stream()
                .filter(account -> account.modality() == Modality.DENIED)
                .map(Account::id)
                .toList();
        if (!denied.isEmpty()) {
            sentences.add(
                    Sentence.of("Something of what is told of it is denied in the article.", citations.of(denied)));
        }
    }

    private static String name(String field) {
        return switch (field) {
            case "when" -> "date";
            case "where" -> "place";
            case "weapons" -> "weapons or means";
            case "responsibility" -> "claims and denials";
            default ->
                field.startsWith("who.") ? "list of those in the role of " + field.substring("who.".length()) : field;
        };
    }
}
