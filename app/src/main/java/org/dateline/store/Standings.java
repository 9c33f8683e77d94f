package org.dateline.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.model.Ruling;

/** How incidents stand. */
final class Standings {
    private final Session session;
    private final Dialect dialect;

    Standings(Session session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    Optional<Standing> of(String incident) {
        return session.one(
                        "SELECT num, changed FROM incident WHERE id = ?",
                        row -> new Row(row.getLong(1), Times.of(row.getString(2))),
                        incident)
                .map(row -> new Standing(incident, row.changed(), rulings(row.num())));
    }

    private record Row(long num, Instant changed) {}

    private record Member(String account, String article) {}

    private long rulings(long num) {
        List<Member> members = session.list(
                "SELECT c.id, a.id FROM account c JOIN article a ON a.num = c.article WHERE c.incident = ?",
                row -> new Member(row.getString(1), row.getString(2)),
                num);
        Set<String> accounts = new HashSet<>();
        members.forEach(member -> accounts.add(member.account()));
        List<String> articles = members.stream().map(Member::article).distinct().toList();
        return RulingRows.on(session, dialect, articles).stream()
                .filter(ruling -> isOn(ruling, accounts))
                .count();
    }

    private static boolean isOn(Ruling ruling, Set<String> accounts) {
        return Stream.concat(ruling.a().stream(), ruling.b().stream())
                .anyMatch(anchor -> accounts.contains(anchor.account()));
    }
}
