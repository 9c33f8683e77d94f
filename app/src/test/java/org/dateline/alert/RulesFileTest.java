package org.dateline.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.alert.AlertRule.On;
import org.dateline.knowledge.EventTypes;
import org.dateline.knowledge.KnowledgeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of rules says what it means, or at which line it does not. */
class RulesFileTest {
    private static final EventTypes TYPES = EventTypes.load();
    private static final String GOOD = """
            sender: alerts@dateline.example
            channels:
              - {id: hook, kind: webhook, url: "https://ngo.example/hook", secret-variable: HOOK}
              - {id: ops, kind: mail, host: mail.example, user: u, password-variable: WORD, from: a@b.example, to: c@d.example}
            rules:
              - id: one
                type: [prison-break, custody]
                country: Iraq
                at-least: killed:10
                near: "33.3,44.1,50"
                actor: al-qaeda-in-iraq
                on: [new, dispute]
                to: ops
              - id: two
                wave: {below: 0.01}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsWhatARuleAsksFor() throws IOException {
        AlertRules rules = read(GOOD);
        AlertRule one = rules.rules().get(0);
        assertThat(one.query().types()).contains("prison-break", "arrest");
        assertThat(one.query().country()).isEqualTo("IQ");
        assertThat(one.on()).isEqualTo(Set.of(On.NEW, On.DISPUTE));
        assertThat(one.to()).containsExactly("ops");
        assertThat(rules.rules().get(1).to()).isEqualTo(List.of("hook", "ops"));
        assertThat(rules.channels().toString()).doesNotContain("s3cret", "passw0rd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type: [prison-break, custody] | type: prison-brake | :7: | did you mean",
                "country: Iraq | contry: Iraq | :8: | contry",
                "country: Iraq | country: Atlantis | :8: | Atlantis",
                "killed:10 | killed:many | :9: | killed:5",
                "on: [new, dispute] | on: [always] | :12: | new, toll, dispute, threat",
                "to: ops | to: nobody | :13: | no channel",
                "below: 0.01 | below: 7 | :15: | at most 1",
                "kind: webhook | kind: pigeon | :3: | cap, atom, mail or webhook",
                "secret-variable: HOOK | secret-variable: NONE | :3: | NONE of the environment is not set",
                "https://ngo.example/hook | ftp://ngo.example/hook | :3: | http",
                "sender: alerts@dateline.example | sender: two words | :1: | no spaces",
                "id: two | id: one | :14: | two rules",
                "host: mail.example | host: mail.example, security: none | :4: | open connection",
                "to: c@d.example | to: nobody | :4: | no mail address"
            })
    void namesTheLineOfTheFirstFault(String good, String bad, String line, String told) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> read(GOOD.replaceFirst(java.util.regex.Pattern.quote(good), bad)))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("rules.yml" + line)
                .hasMessageContaining(told);
    }

    @Test
    void saysThatThereIsNoFile() {
        assertThatThrownBy(() -> RulesFile.read(folder.resolve("none.yml"), TYPES, Map.of()))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("none.yml");
    }

    private AlertRules read(String text) throws IOException {
        Path file = folder.resolve("rules.yml");
        Files.writeString(file, text);
        return RulesFile.read(file, TYPES, Map.of("HOOK", "s3cret", "WORD", "passw0rd"));
    }
}
