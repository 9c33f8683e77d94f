package org.dateline.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.encode.EncodedKind;
import org.dateline.encode.EncodedRole;
import org.dateline.encode.EncodedSegment;
import org.dateline.encode.EncodedWord;
import org.dateline.encode.Encoding;
import org.dateline.encode.RoleEncoder;
import org.dateline.encode.SpanRules;
import org.dateline.extract.Extractor;
import org.dateline.knowledge.TestKnowledge;
import org.dateline.model.Extraction;
import org.dateline.model.Filler;
import org.dateline.model.Template;
import org.dateline.parse.TestParser;
import org.dateline.text.Document;
import org.dateline.text.Sentence;
import org.junit.jupiter.api.Test;

class TemplateChooserTest {
    private static final String MURDER = "Gunmen shot and killed Colonel Luis Prado in the capital on Monday.";

    @Test
    void fillsTheRolesThatTheEncoderIsSureOf() {
        Extraction extraction = extract(MURDER, .98f, Map.of("luis", .95f, "gunmen", .95f));

        assertThat(extraction.templates()).hasSize(1);
        Template template = first(extraction);
        assertThat(template.type()).isEqualTo("attack");
        assertThat(template.account()).isEqualTo(extraction.accounts().get(0).id());
        assertThat(names(template, Filler.Slot.VICTIM)).containsExactly("Luis Prado");
        assertThat(names(template, Filler.Slot.PERPETRATOR_INDIVIDUAL)).containsExactly("Gunmen");
    }

    @Test
    void pointsToTheWordsAndSaysWhatMovedTheChoice() {
        Template template = first(extract(MURDER, .98f, Map.of("luis", .95f)));

        Filler victim = template.fillers().stream()
                .filter(f -> f.slot() == Filler.Slot.VICTIM)
                .findFirst()
                .orElseThrow();
        assertThat(MURDER.substring(
                        victim.evidence().get(0).start(),
                        victim.evidence().get(0).end()))
                .isEqualTo("Luis Prado");
        assertThat(victim.evidence().get(0).rule()).isEqualTo("test-encoder#muc4.Victim");
        assertThat(victim.because()).hasSize(4).allMatch(reason -> reason.matches("[a-z-]+ [+-]\\d+\\.\\d\\d"));
    }

    @Test
    void choosesNothingWhereTheArticleIsOfNoConsequence() {
        assertThat(extract(MURDER, .01f, Map.of()).templates()).isEmpty();
    }

    @Test
    void choosesNothingWhereNoRuleFindsAnything() {
        Extraction extraction = extract("The orchestra played two symphonies.", .98f, Map.of("orchestra", .95f));

        assertThat(extraction.templates()).isEmpty();
    }

    @Test
    void asksNoModelWithoutAnEncoder() {
        Extraction extraction = Extractor.of(TestKnowledge.knowledge()).extract(TestParser.document(MURDER));

        assertThat(extraction.templates()).isNull();
    }

    @Test
    void proposesThePhraseAroundWhatTheEncoderCutOut() {
        Document document = TestParser.document(MURDER);
        List<String> keys = new ArrayList<>();
        Extractor.of(TestKnowledge.knowledge(), encoder(.98f, Map.of("colonel", .9f)))
                .proposals(document)
                .orElseThrow()
                .eachCandidate((role, key, actor, sentences, features) -> keys.add(role + " " + key));

        assertThat(keys).contains("muc4.Victim colonel luis prado");
    }

    private static Template first(Extraction extraction) {
        return Objects.requireNonNull(extraction.templates()).get(0);
    }

    private static List<String> names(Template template, Filler.Slot slot) {
        return template.fillers().stream()
                .filter(f -> f.slot() == slot)
                .map(Filler::name)
                .toList();
    }

    private static Extraction extract(String text, float relevant, Map<String, Float> begin) {
        return Extractor.of(TestKnowledge.knowledge(), encoder(relevant, begin)).extract(TestParser.document(text));
    }

    /** An encoder that sees a victim or perpetrator begin at given words and go on over "prado". */
    private static RoleEncoder encoder(float relevant, Map<String, Float> begin) {
        return new RoleEncoder() {
            @Override
            public Encoding encode(Document document, List<Sentence> sentences) {
                List<EncodedWord> words = new ArrayList<>();
                Matcher word = Pattern.compile("\\w+|[^\\s\\w]").matcher(document.text());
                while (word.find()) {
                    words.add(new EncodedWord(
                            word.start(), word.end(), word.group().toLowerCase(java.util.Locale.ROOT)));
                }
                float[] victim = new float[words.size()];
                float[] perpetrator = new float[words.size()];
                float[] inside = new float[words.size()];
                for (int at = 0; at < victim.length; at++) {
                    String form = words.get(at).form();
                    float likely = Optional.ofNullable(begin.get(form)).orElse(0f);
                    (form.equals("gunmen") ? perpetrator : victim)[at] = likely;
                    inside[at] = form.equals("prado") ? .95f : 0f;
                }
                EncodedSegment whole = new EncodedSegment(
                        0, words.size(), Map.of(EncodedKind.RELEVANT, relevant, EncodedKind.ATTACK, relevant));
                return Encoding.of(words, List.of(whole), new SpanRules(.03f, .5f, Set.of(), Set.of()))
                        .with(EncodedRole.VICTIM, victim, inside)
                        .with(EncodedRole.PERPETRATOR_INDIVIDUAL, perpetrator, new float[words.size()]);
            }

            @Override
            public String version() {
                return "test-encoder";
            }
        };
    }
}
