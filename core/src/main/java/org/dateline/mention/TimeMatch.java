package org.dateline.mention;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dateline.knowledge.Atom;
import org.dateline.knowledge.PatternRules.Match;
import org.dateline.model.DatePrecision;
import org.dateline.model.TimeMention;
import org.dateline.model.TimeType;
import org.dateline.text.Sentence;
import org.jspecify.annotations.Nullable;

/** A match of a time rule in its sentence. */
record TimeMatch(Sentence sentence, List<Atom> atoms, Match match) {
    private static final int STREET_REACH = 5;

    Atom first() {
        return atoms.get(match.from());
    }

    int year() {
        int y = Integer.parseInt(match.slots().getOrDefault("y", "0"));
        return match.slots().containsKey("bc") ? 1 - y : y;
    }

    int start() {
        return first().start();
    }

    int end() {
        return atoms.get(match.to() - 1).end();
    }

    TimeMention mention(TimeType type, String value, @Nullable LocalDate from, @Nullable LocalDate to) {
        DatePrecision precision = from == null ? DatePrecision.UNKNOWN : DatePrecision.RANGE;
        String part = type == TimeType.TIME ? TimeOfDay.of(match.slots()).part() : null;
        return new TimeMention(
                start(),
                end(),
                type,
                value,
                from,
                to,
                precision,
                part,
                match.rule().id());
    }

    /** Whether it needs no name to be absent before it, of which it could be a part ("Long March"), or none is there. */
    boolean isFree() {
        if (match.from() == 0 || !"free".equals(match.slots().get("needs"))) {
            return true;
        }
        Atom before = atoms.get(match.from() - 1);
        return !before.capital() || !before.tag().startsWith("NNP");
    }

    /** "At 1856 Mill Road", "the 1900 block": bare digits that count the houses of a street. */
    boolean isHouseNumber(Set<String> streets) {
        if (match.to() - match.from() != 1 || !first().isDigits() || match.to() >= atoms.size()) {
            return false;
        }
        for (int i = match.to(); i < Math.min(match.to() + STREET_REACH, atoms.size()); i++) {
            Atom atom = atoms.get(i);
            boolean named = atom.capital() || atom.word().equals("block");
            if (streets.contains(atom.word()) && named) {
                return true;
            }
            if (!atom.capital() && !atom.word().equals(".")) {
                return false;
            }
        }
        return match.from() > 0
                && atoms.get(match.from() - 1).word().equals("at")
                && atoms.get(match.to()).capital();
    }
}
