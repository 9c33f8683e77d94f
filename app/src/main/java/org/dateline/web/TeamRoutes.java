package org.dateline.web;

import java.io.IOException;
import java.util.List;
import org.dateline.json.Json;
import org.dateline.store.AuditLine;
import org.dateline.store.Slice;
import org.dateline.store.Team.Member;
import org.dateline.store.Team.Token;
import org.dateline.team.Members.Issued;
import org.dateline.team.Role;
import org.jspecify.annotations.Nullable;

/** Users, tokens and the audit. */
final class TeamRoutes {
    private static final int MOST_DAYS = 3650;

    private final Site site;

    TeamRoutes(Site site) {
        this.site = site;
    }

    void users(Call call) throws IOException {
        fresh(call)
                .json(json -> json.begin()
                        .list("users", site.members().all(), TeamRoutes::user)
                        .end());
    }

    private static void user(Json json, Member member) throws IOException {
        json.begin()
                .text("name", member.name())
                .text("role", member.role())
                .truth("names", member.names())
                .text("created", member.created().toString())
                .end();
    }

    void addUser(Call call) throws IOException {
        Body body = Body.of(call.body("application/json"), List.of("name", "role", "names", "password"));
        Role role = role(body.text("role"));
        boolean names = body.truth("names", false);
        Member member = site.members()
                .add(
                        body.text("name"),
                        role,
                        names,
                        body.text("password"),
                        call.visitor().name());
        call.context().status(201);
        fresh(call).json(json -> user(json, member));
    }

    void changeUser(Call call) throws IOException {
        Body body = Body.of(call.body("application/json"), List.of("role", "names", "password"));
        String word = body.textOrNull("role");
        Member member = site.members()
                .change(
                        existing(call),
                        word == null ? null : role(word),
                        body.has("names") ? body.truth("names", false) : null,
                        body.textOrNull("password"),
                        call.visitor().name());
        fresh(call).json(json -> user(json, member));
    }

    void removeUser(Call call) {
        site.members().remove(existing(call), call.visitor().name());
        call.context().status(204);
    }

    private String existing(Call call) {
        String name = call.part("name");
        if (site.members().all().stream().noneMatch(member -> member.name().equals(name))) {
            throw Refused.notFound("there is no user " + name);
        }
        return name;
    }

    private static Role role(String word) {
        return Role.of(word)
                .orElseThrow(() ->
                        Refused.field("role", "role is one of reader, coder, reviewer, admin, not \"" + word + "\""));
    }

    /** An admin sees everybody's, others their own. */
    private static @Nullable String whose(Call call) {
        return call.visitor().may().contains(Right.ADMIN)
                ? null
                : call.visitor().name();
    }

    void tokens(Call call) throws IOException {
        fresh(call)
                .json(json -> json.begin()
                        .list("tokens", site.members().tokens(whose(call)), (j, token) -> token(j, token, null))
                        .end());
    }

    private static void token(Json json, Token token, @Nullable String word) throws IOException {
        json.begin()
                .text("id", token.id())
                .text("user", token.member())
                .text("label", token.label())
                .texts("scopes", token.scopes())
                .text("created", token.created().toString())
                .text(
                        "expires",
                        token.expires() == null ? null : token.expires().toString());
        if (word != null) {
            json.text("token", word);
        }
        json.end();
    }

    /** A token in the visitor's own name; one that came with a token makes no further one. */
    void addToken(Call call) throws IOException {
        signedIn(call);
        Body body = Body.of(call.body("application/json"), List.of("label", "scopes", "days"));
        Integer days = body.has("days") ? (Integer) body.whole("days") : null;
        if (days != null && days > MOST_DAYS) {
            throw Refused.field("days", "days are at most " + MOST_DAYS);
        }
        String name = call.visitor().name();
        String label = body.textOrNull("label");
        Issued issued = site.members().issue(name, body.texts("scopes"), label == null ? "" : label, days, name);
        call.context().status(201);
        fresh(call).json(json -> token(json, issued.token(), issued.word()));
    }

    void removeToken(Call call) {
        signedIn(call);
        if (!site.members()
                .removeToken(call.part("id"), whose(call), call.visitor().name())) {
            throw Refused.notFound("there is no token " + call.part("id"));
        }
        call.context().status(204);
    }

    private static void signedIn(Call call) {
        if (call.visitor().csrf() == null) {
            throw Refused.because(403, "not-allowed", "sign in for this: a token cannot keep tokens");
        }
    }

    void audit(Call call) throws IOException {
        int offset = call.offset();
        Slice<AuditLine> page = site.store().team().audit(offset, call.limit());
        List<String> faults = site.store().team().verifyAudit();
        fresh(call)
                .json(json -> json.begin()
                        .whole("total", page.total())
                        .whole("offset", offset)
                        .texts("faults", faults)
                        .list(
                                "lines",
                                page.items(),
                                (j, line) -> j.begin()
                                        .whole("number", line.number())
                                        .text("at", line.at())
                                        .text("who", line.who())
                                        .text("what", line.what())
                                        .text("detail", line.detail())
                                        .text("digest", line.digest())
                                        .end())
                        .end());
    }

    private static Call fresh(Call call) {
        call.context().header("Cache-Control", "no-store");
        return call;
    }
}
