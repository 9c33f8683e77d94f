package org.dateline.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.knowledge.Actors;
import org.dateline.knowledge.NameWord;
import org.dateline.mention.IntroducedActors.Pair;
import org.dateline.mention.NamedText.Line;
import org.dateline.model.ActorMention;
import org.dateline.text.Document;

/**
 * Finds the actors that a document names. Where names overlap the longest counts. Its trap: several ids may be one
 * organisation at different times; {@link Actors#line} tells what came from what.
 */
final class ActorFinder {
    private final Actors actors;

    ActorFinder(Actors actors) {
        this.actors = actors;
    }

    /** The actors named, in text order. */
    List<ActorMention> find(Document document) {
        NamedText text = new NamedText(document, actors.countries());
        List<ActorSpan> candidates = new ArrayList<>(new KnownActors(actors).find(text));
        List<Pair> pairs = new IntroducedActors(actors).find(text, candidates);
        Map<String, String> sameAs = new HashMap<>();
        for (Pair pair : pairs) {
            ActorSpan name = pair.name();
            candidates.stream()
                    .filter(s -> s.start() == pair.alias().start()
                            && s.end() == pair.alias().end())
                    .filter(s -> name.actor() == null && s.actor() != null)
                    .findFirst()
                    .ifPresent(s -> sameAs.put(name.group(), s.group()));
            candidates.add(name);
            candidates.removeIf(
                    s -> s.overlaps(pair.alias()) && !s.group().equals(name.group()) && name.actor() != null);
            candidates.add(pair.alias());
        }
        candidates.addAll(again(text, pairs));
        candidates.addAll(new StateForces(actors).find(text));
        candidates.addAll(new NamedByForm(actors).find(text));
        return mentions(document.text(), unite(chosen(candidates), sameAs));
    }

    /** What the article introduced, wherever it says it again. */
    private List<ActorSpan> again(NamedText text, List<Pair> pairs) {
        List<ActorSpan> spans = new ArrayList<>();
        for (Pair pair : pairs) {
            for (ActorSpan form : List.of(pair.name(), pair.alias())) {
                List<NameWord> wanted = NameWord.split(text.text(), form.start(), form.end());
                for (Line line : text.lines()) {
                    repeats(text, line, wanted, form, spans);
                }
            }
        }
        return spans;
    }

    private void repeats(NamedText text, Line line, List<NameWord> wanted, ActorSpan form, List<ActorSpan> spans) {
        List<NameWord> words = line.words();
        for (int from = 0; from + wanted.size() <= words.size(); from++) {
            boolean same = true;
            for (int i = 0; same && i < wanted.size(); i++) {
                NameWord word = words.get(from + i);
                same = word.key().equals(wanted.get(i).key())
                        && (line.capitals() || word.form().equals(wanted.get(i).form()))
                        && (i == 0 || words.get(from + i - 1).runsOnTo(word, text.text()));
            }
            boolean word = line.capitals()
                    && wanted.size() == 1
                    && actors.plainWord(wanted.get(0).key())
                    && (from == 0 || !words.get(from - 1).key().equals("the"));
            if (same && !word) {
                spans.add(new ActorSpan(
                        words.get(from).start(),
                        words.get(from + wanted.size() - 1).end(),
                        form.actor(),
                        form.kind(),
                        form.group(),
                        form.acronym(),
                        form.rule()));
            }
        }
    }

    private static List<ActorSpan> chosen(List<ActorSpan> candidates) {
        List<ActorSpan> chosen = new ArrayList<>();
        candidates.stream()
                .sorted(Comparator.comparing(ActorFinder::rank).thenComparing(ActorSpan.LONGEST))
                .filter(span -> span.clearOf(chosen))
                .forEach(chosen::add);
        chosen.sort(Comparator.comparingInt(ActorSpan::start));
        return chosen;
    }

    /** A name that the lists know, or that the article introduces, counts before one guessed by its form. */
    private static int rank(ActorSpan span) {
        return span.rule().equals("en.actor.by-form") ? 1 : 0;
    }

    private List<ActorSpan> unite(List<ActorSpan> spans, Map<String, String> sameAs) {
        return spans.stream()
                .map(s -> {
                    String group = sameAs.get(s.group());
                    return group == null
                            ? s
                            : new ActorSpan(
                                    s.start(),
                                    s.end(),
                                    group,
                                    actors.find(group).map(a -> a.kind()).orElse(s.kind()),
                                    group,
                                    s.acronym(),
                                    s.rule());
                })
                .toList();
    }

    private static List<ActorMention> mentions(String text, List<ActorSpan> spans) {
        Map<String, String> fullest = new LinkedHashMap<>();
        Map<String, Set<String>> forms = new LinkedHashMap<>();
        for (ActorSpan span : spans) {
            String form = text.substring(span.start(), span.end());
            forms.computeIfAbsent(span.group(), g -> new LinkedHashSet<>()).add(form);
            String best = fullest.get(span.group());
            if (best == null || words(form) > words(best)) {
                fullest.put(span.group(), form);
            }
        }
        List<ActorMention> mentions = new ArrayList<>();
        for (ActorSpan span : spans) {
            if (span.rule().startsWith("en.actor.force")) {
                String own = text.substring(span.start(), span.end());
                mentions.add(new ActorMention(
                        span.start(), span.end(), own, span.actor(), span.kind(), List.of(), span.rule()));
                continue;
            }
            String name = fullest.getOrDefault(span.group(), span.group());
            List<String> aliases = new ArrayList<>(forms.getOrDefault(span.group(), Set.of()));
            aliases.remove(name);
            mentions.add(
                    new ActorMention(span.start(), span.end(), name, span.actor(), span.kind(), aliases, span.rule()));
        }
        return mentions;
    }

    private static int words(String form) {
        return NameWord.split(form).size();
    }
}
