package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.model.Place;
import org.dateline.model.PlaceMention;
import org.dateline.text.Relation;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/** One trigger with two places side by side ("the assaults on Abu Ghraib and on Taji") tells of two incidents. */
final class PlaceSplit {
    private static final Set<String> NAMED = Set.of("known", "called", "named");
    /** Words between the two places: a comma, "known as", a name, a comma, "and". */
    private static final int LEAST = 4;

    private static final int MOST = 12;

    private PlaceSplit() {}

    /** The events, those with several coordinated places once for each; figures stay with the first. */
    static List<Event> split(List<Event> events) {
        List<Event> all = new ArrayList<>();
        for (Event event : events) {
            List<List<PlaceMention>> apart = apart(event);
            all.add(apart.isEmpty() ? event : at(event, apart.get(0), true));
            for (int i = 1; i < apart.size(); i++) {
                if (!event.trigger().isHarm()) {
                    all.add(at(event, apart.get(i), false));
                }
            }
        }
        return all;
    }

    private static Event at(Event event, List<PlaceMention> places, boolean first) {
        return new Event(
                event.trigger(),
                event.type(),
                event.modality(),
                event.who(),
                first ? event.figures() : List.of(),
                event.weapons(),
                places,
                event.people(),
                event.time(),
                event.partOfDay(),
                event.speaker(),
                event.evidence());
    }

    /** The places in groups, one group for each spot; empty where there is but one. */
    private static List<List<PlaceMention>> apart(Event event) {
        List<List<PlaceMention>> groups = new ArrayList<>();
        Tree tree = event.trigger().tree();
        for (PlaceMention mention : event.places()) {
            Place place = mention.place();
            if (place == null || Distance.isWide(place)) {
                continue;
            }
            boolean joined = false;
            boolean beside = groups.isEmpty();
            for (List<PlaceMention> group : groups) {
                Place head = group.get(0).place();
                joined |= head != null && Distance.compatible(head, place);
                beside |= areCoordinated(tree, group.get(0), mention);
            }
            if (!joined && beside) {
                groups.add(new ArrayList<>(List.of(mention)));
            }
        }
        return groups.size() < 2 ? List.of() : groups;
    }

    private static boolean areCoordinated(Tree tree, PlaceMention a, PlaceMention b) {
        Token first = Nearness.top(tree, a);
        Token second = Nearness.top(tree, b);
        if (isJoinedBehindAlias(tree, a, b)) {
            return true;
        }
        if (first == null || second == null) {
            return false;
        }
        return joins(tree, first, second) || joins(tree, second, first);
    }

    /** "Hit the fort, also known as the Red House, and the barracks": the parse loses the second behind the other name. */
    static boolean isJoinedBehindAlias(Tree tree, PlaceMention first, PlaceMention second) {
        List<Token> between = tree.tokens().stream()
                .filter(t -> t.start() >= first.end() && t.end() <= second.start())
                .toList();
        int last = between.size() - 1;
        return last >= LEAST
                && last <= MOST
                && between.get(0).form().equals(",")
                && between.stream().limit(LEAST).anyMatch(t -> NAMED.contains(t.form()))
                && between.get(last - 1).form().equals(",")
                && between.get(last).form().equals("and")
                && between.stream().filter(t -> t.form().equals(",")).count() == 2;
    }

    /** Whether a way of noun steps with a coordination among them leads from the second up to the first's own phrase. */
    private static boolean joins(Tree tree, Token first, Token second) {
        List<Token> above = tree.upwards(first);
        boolean conjunct = false;
        for (@Nullable Token t = second; t != null && !t.isVerb(); t = tree.head(t)) {
            if (conjunct && above.contains(t)) {
                return above.subList(0, above.indexOf(t)).stream().noneMatch(Token::isVerb);
            }
            conjunct |= t.relation() == Relation.CONJUNCT;
        }
        return false;
    }
}
