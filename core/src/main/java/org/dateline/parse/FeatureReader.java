package org.dateline.parse;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of a state's features without making a string of any: each word that a template looks at is fetched once,
 * and the values of its items are fingerprinted where they stand.
 */
final class FeatureReader<S extends NLPState<NLPNode>> {
    private static final char JOINED = '_';
    private static final int NOWHERE = -1;
    /** The fingerprint of no feature. */
    private static final long NONE = 0;

    /** These stay as they are while a sentence is parsed; others may change with each arc. */
    private static final Set<Field> STEADY = EnumSet.of(Field.lemma, Field.part_of_speech_tag);

    private final FlatTemplate<S> template;
    private final FlatFeatures features;
    private final Several[] several;
    private final Plain[] plain;
    private final FeatureItem[] places;
    private final Value[] values;

    /** A feature of several values at a place, with the numbers of those collections of values that are known beforehand. */
    private record Several(FeatureItem item, int place, IdentityHashMap<Collection<String>, int[]> known) {}

    /** A feature made of the values with these numbers; anchor is the place of the one word on which they depend, if it is one. */
    private static final class Plain {
        private final int[] values;
        private final int anchor;

        Plain(int[] values, int anchor) {
            this.values = values;
            this.anchor = anchor;
        }
    }

    /** An item of a feature, looked at in the place with this number. */
    private record Value(int place, FeatureItem item) {}

    /**
     * A reader of a template's features.
     *
     * @param collections of values that words share, such as the clusters that a word may be in
     */
    FeatureReader(FlatTemplate<S> template, FlatFeatures features, List<? extends Collection<String>> collections) {
        this.template = template;
        this.features = features;
        List<FeatureItem> seen = new ArrayList<>();
        List<Value> made = new ArrayList<>();
        List<FeatureItem> sets = template.getSetFeatureList();
        this.several = new Several[sets.size()];
        for (int type = 0; type < several.length; type++) {
            several[type] = new Several(sets.get(type), place(seen, sets.get(type)), numbers(type, collections));
        }
        List<FeatureItem[]> lists = template.getFeatureList();
        this.plain = new Plain[lists.size()];
        for (int i = 0; i < plain.length; i++) {
            int[] numbers = Arrays.stream(lists.get(i))
                    .mapToInt(item -> value(made, place(seen, item), item))
                    .toArray();
            plain[i] = new Plain(numbers, anchor(seen, lists.get(i)));
        }
        this.places = seen.toArray(FeatureItem[]::new);
        this.values = made.toArray(Value[]::new);
    }

    private IdentityHashMap<Collection<String>, int[]> numbers(
            int type, List<? extends Collection<String>> collections) {
        IdentityHashMap<Collection<String>, int[]> numbers = new IdentityHashMap<>();
        for (Collection<String> collection : collections) {
            numbers.put(
                    collection,
                    collection.stream()
                            .mapToInt(value -> features.index(type, value))
                            .filter(number -> number > 0)
                            .toArray());
        }
        return numbers;
    }

    private static int anchor(List<FeatureItem> places, FeatureItem[] items) {
        FeatureItem first = items[0];
        if (!Arrays.stream(items).allMatch(item -> STEADY.contains(item.field))) {
            return NOWHERE;
        }
        if (items.length == 1) {
            return place(places, first);
        }
        // What stands beside a word stays there; what lies under it on the stack does not.
        boolean beside = first.source != Source.k
                && Arrays.stream(items).allMatch(item -> item.source == first.source && item.relation == null);
        return beside ? place(places, new FeatureItem(first.source, null, 0, first.field, null)) : NOWHERE;
    }

    private static int place(List<FeatureItem> places, FeatureItem item) {
        for (int i = 0; i < places.size(); i++) {
            FeatureItem place = places.get(i);
            if (place.source == item.source && place.relation == item.relation && place.window == item.window) {
                return i;
            }
        }
        places.add(item);
        return places.size() - 1;
    }

    private static int value(List<Value> values, int place, FeatureItem item) {
        for (int i = 0; i < values.size(); i++) {
            FeatureItem other = values.get(i).item();
            boolean same =
                    other.field == item.field && String.valueOf(other.attribute).equals(String.valueOf(item.attribute));
            if (values.get(i).place() == place && same) {
                return i;
            }
        }
        values.add(new Value(place, item));
        return values.size() - 1;
    }

    /**
     * The known features of a state.
     *
     * @param memory of the sentence, to be given where lemmas and tags of its words are there to stay
     */
    KnownFeatures read(S state, @Nullable SentenceMemory memory) {
        Look look = new Look(state);
        for (int type = 0; type < several.length; type++) {
            look.several(type, several[type]);
        }
        for (int i = 0; i < plain.length; i++) {
            Plain feature = plain[i];
            NLPNode anchor = memory == null || feature.anchor == NOWHERE ? null : look.at(feature.anchor);
            if (memory != null && anchor != null) {
                look.remember(memory, memory.cell(i, anchor.getID()), several.length + i, feature);
            } else {
                look.plain(several.length + i, feature);
            }
        }
        look.known.answer(features, memory);
        return look.known;
    }

    /** One look at a state. */
    private final class Look {
        private final S state;
        private final @Nullable NLPNode[] nodes = new NLPNode[places.length];
        private final boolean[] fetched = new boolean[places.length];
        private final @Nullable String[] seen = new String[values.length];
        private final boolean[] looked = new boolean[values.length];
        private final KnownFeatures known = new KnownFeatures();

        Look(S state) {
            this.state = state;
        }

        @Nullable
        NLPNode at(int place) {
            if (!fetched[place]) {
                nodes[place] = state.getNode(places[place]);
                fetched[place] = true;
            }
            return nodes[place];
        }

        void several(int type, Several feature) {
            NLPNode node = at(feature.place());
            Collection<String> found = node == null ? null : template.values(state, feature.item(), node);
            int[] numbers = found == null ? null : feature.known().get(found);
            if (numbers != null) {
                for (int number : numbers) {
                    known.add(number);
                }
            } else if (found != null) {
                for (String value : found) {
                    known.ask(Fingerprint.of(type, value));
                }
            }
        }

        void remember(SentenceMemory memory, int cell, int type, Plain feature) {
            int number = memory.number(cell);
            if (number != 0) {
                known.add(number);
                return;
            }
            long fingerprint = fingerprint(type, feature);
            if (fingerprint == NONE) {
                memory.keep(cell, FingerprintTable.NONE);
            } else {
                known.ask(fingerprint, cell);
            }
        }

        void plain(int type, Plain feature) {
            long fingerprint = fingerprint(type, feature);
            if (fingerprint != NONE) {
                known.ask(fingerprint);
            }
        }

        /** The fingerprint of a plain feature; {@link #NONE} where one of its values is missing. */
        private long fingerprint(int type, Plain feature) {
            long hash = Fingerprint.begun(type);
            int[] parts = feature.values;
            for (int i = 0; i < parts.length; i++) {
                String value = seen(parts[i]);
                if (value == null) {
                    return NONE;
                }
                hash = Fingerprint.with(i == 0 ? hash : Fingerprint.with(hash, JOINED), value);
            }
            return Fingerprint.finished(hash);
        }

        private @Nullable String seen(int number) {
            if (!looked[number]) {
                Value value = values[number];
                NLPNode node = at(value.place());
                seen[number] = node == null ? null : template.value(state, value.item(), node);
                looked[number] = true;
            }
            return seen[number];
        }
    }
}
