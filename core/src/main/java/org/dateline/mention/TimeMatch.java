package org.dateline.mention;

import java.time.LocalDate;
import java.util.List;
import org.dateline.knowledge.Atom;
import org.dateline.knowledge.PatternRules.Match;
import org.dateline.model.DatePrecision;
import org.dateline.model.TimeMention;
import org.dateline.model.TimeType;
import org.dateline.text.Sentence;
import org.jspecify.annotations.Nullable;

/** A match of a time rule in its sentence. */
record TimeMatch(Sentence sentence, List<Atom> atoms, Match match) {
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
}
