package org.dateline.knowledge;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.knowledge.WordClass.Taken;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over atoms, compiled to a graph of steps. It has no repetition, so that a match costs at most a few steps for
 * each atom. {@link PatternParser} describes how it is written.
 */
final class WordPattern {
    private final Step first;

    WordPattern(Step first) {
        this.first = first;
    }

    /** The longest match that begins at an atom, null where there is none. */
    @Nullable
    Found match(List<Atom> atoms, int at) {
        Run run = new Run(atoms, at);
        first.go(run, at);
        return run.best;
    }

    /** The words with which a match can begin; an empty word stands for any number. */
    Set<String> firstWords() {
        Set<String> words = new HashSet<>();
        first.addFirst(words);
        return words;
    }

    /** Where a pattern matched: its span (the part in brackets, else all) in atoms, and what its slots took. */
    record Found(int from, int to, Map<String, String> slots) {}

    /** One attempt at one atom: all ways are tried, the longest is kept. */
    static final class Run {
        private final List<Atom> atoms;
        private final Map<String, String> slots = new LinkedHashMap<>();
        private int from;
        private int to = -1;
        private int reached = -1;
        private @Nullable Found best;

        Run(List<Atom> atoms, int from) {
            this.atoms = atoms;
            this.from = from;
        }

        private void restore(String slot, @Nullable String before) {
            if (before == null) {
                slots.remove(slot);
            } else {
                slots.put(slot, before);
            }
        }
    }

    /** One step of the graph. */
    sealed interface Step {
        /** Goes on from an atom, to the end on every way. */
        void go(Run run, int at);

        /** Adds the words with which it can begin. */
        void addFirst(Set<String> words);
    }

    /** The end of the pattern. */
    record End() implements Step {
        @Override
        public void go(Run run, int at) {
            if (at > run.reached) {
                run.reached = at;
                run.best = new Found(run.from, run.to < 0 ? at : run.to, Map.copyOf(run.slots));
            }
        }

        @Override
        public void addFirst(Set<String> words) {
            throw new IllegalArgumentException("the pattern can match nothing");
        }
    }

    /** Begin or end of the span that counts. */
    record Bracket(boolean opens, Step next) implements Step {
        @Override
        public void go(Run run, int at) {
            int from = run.from;
            int to = run.to;
            if (opens) {
                run.from = at;
            } else {
                run.to = at;
            }
            next.go(run, at);
            run.from = from;
            run.to = to;
        }

        @Override
        public void addFirst(Set<String> words) {
            next.addFirst(words);
        }
    }

    /** One of several ways on. */
    record Branch(List<Step> ways) implements Step {
        @Override
        public void go(Run run, int at) {
            for (Step way : ways) {
                way.go(run, at);
            }
        }

        @Override
        public void addFirst(Set<String> words) {
            ways.forEach(way -> way.addFirst(words));
        }
    }

    /** What follows must not match. */
    record Not(Step refused, Step next) implements Step {
        @Override
        public void go(Run run, int at) {
            Run ahead = new Run(run.atoms, at);
            refused.go(ahead, at);
            if (ahead.best == null) {
                next.go(run, at);
            }
        }

        @Override
        public void addFirst(Set<String> words) {
            next.addFirst(words);
        }
    }

    /** What is asked of an atom besides its word: capital, no gap before it, a part of speech (prefix, empty for any). */
    record Demand(boolean capital, boolean glued, String tag) {
        boolean holds(Atom atom) {
            return (!capital || atom.capital())
                    && (!glued || atom.glued())
                    && atom.tag().startsWith(tag);
        }
    }

    /** Fills a slot without taking an atom. */
    record Fill(String slot, String value, Step next) implements Step {
        @Override
        public void go(Run run, int at) {
            String before = run.slots.put(slot, value);
            next.go(run, at);
            run.restore(slot, before);
        }

        @Override
        public void addFirst(Set<String> words) {
            next.addFirst(words);
        }
    }

    /** A certain word, or any. */
    record Word(@Nullable String word, Demand demand, Step next) implements Step {
        @Override
        public void go(Run run, int at) {
            if (at < run.atoms.size()) {
                Atom atom = run.atoms.get(at);
                if ((word == null || atom.word().equals(word)) && demand.holds(atom)) {
                    next.go(run, at + 1);
                }
            }
        }

        @Override
        public void addFirst(Set<String> words) {
            if (word == null) {
                throw new IllegalArgumentException("the pattern begins with any word");
            }
            words.add(word);
        }
    }

    /** A member of a class, whose value fills a slot. */
    record Member(WordClass members, String slot, Demand demand, Step next) implements Step {
        @Override
        public void go(Run run, int at) {
            if (at >= run.atoms.size() || !demand.holds(run.atoms.get(at))) {
                return;
            }
            Taken taken = members.take(run.atoms, at);
            if (taken != null) {
                String before = run.slots.put(slot, taken.value());
                next.go(run, taken.end());
                run.restore(slot, before);
            }
        }

        @Override
        public void addFirst(Set<String> words) {
            if (members.firstWords().isEmpty()) {
                words.add("");
            }
            words.addAll(members.firstWords());
        }
    }
}
