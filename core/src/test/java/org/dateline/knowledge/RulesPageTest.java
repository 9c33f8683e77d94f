package org.dateline.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.extract.RuleSentences;
import org.junit.jupiter.api.Test;

/** Follows docs/rules.md step by step with its own blocks: what the page teaches must work. */
class RulesPageTest {
    private static final String FOLDER = "dateline/knowledge/";
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND_TEST = Pattern.compile("-Dtest='([^']+)'");

    private final String page = page();
    private final List<String> blocks = BLOCK.matcher(page)
            .results()
            .map(MatchResult::group)
            .map(RulesPageTest::inside)
            .toList();

    private static String page() {
        try {
            return Files.readString(Path.of("..", "docs", "rules.md"));
        } catch (IOException e) {
            throw new AssertionError("docs/rules.md is not there", e);
        }
    }

    private static String inside(String block) {
        return block.substring(block.indexOf('\n') + 1, block.length() - "```".length());
    }

    @Test
    void theExampleTypeLoadsBesideTheOthers() {
        List<Yaml> files = new ArrayList<>();
        List<String> ids =
                new ArrayList<>(Yaml.resource(FOLDER + "events/index.yml").texts());
        ids.forEach(id -> files.add(Yaml.resource(FOLDER + "events/" + id + ".yml")));
        files.add(Yaml.parse("cattle-raid.yml", blocks.get(0)));
        EventTypes types = EventTypes.of(files, Yaml.resource(FOLDER + "events/codes.yml"));
        assertThat(types.byId("cattle-raid")).isPresent();
        assertThat(types.lineage("cattle-raid")).extracting(EventType::id).containsExactly("cattle-raid", "robbery");
        assertThat(types.all()).extracting(EventType::weight).doesNotHaveDuplicates();
    }

    @Test
    void theLineForTheIndexNamesTheExampleType() {
        assertThat(Yaml.parse("index.yml", blocks.get(1)).texts()).containsExactly("cattle-raid");
    }

    @Test
    void theExampleRulesKeepTheirWord() {
        Knowledge knowledge = TestKnowledge.knowledge();
        List<EventRule> example = EventRules.read(Yaml.parse("cattle-raid.yml", blocks.get(2)), "cattle-raid");
        List<EventRule> all = new ArrayList<>(knowledge.eventRules().all());
        all.addAll(example);
        RuleSentences sentences = new RuleSentences(knowledge, EventRules.of(all));
        List<String> faults = new ArrayList<>();
        example.forEach(rule -> faults.addAll(sentences.faults(rule)));
        assertThat(example).hasSize(2);
        assertThat(faults).isEmpty();
    }

    @Test
    void theTestsThatThePageTellsToRunAreThere() {
        MatchResult command = COMMAND_TEST.matcher(page).results().findFirst().orElseThrow();
        for (String test : command.group(1).split(",", -1)) {
            boolean there = Files.exists(Path.of("src/test/java/org/dateline/knowledge", test + ".java"))
                    || Files.exists(Path.of("src/test/java/org/dateline/extract", test + ".java"));
            assertThat(there).as(test).isTrue();
        }
    }

    @Test
    void everyKeyThatAFileUsesIsExplained() {
        TreeSet<String> keys = new TreeSet<>();
        for (String id : Yaml.resource(FOLDER + "events/index.yml").texts()) {
            Yaml type = Yaml.resource(FOLDER + "events/" + id + ".yml");
            keys.addAll(type.entries().keySet());
            keys.addAll(type.get("codes").entries().keySet());
            Yaml rules = Yaml.resource(FOLDER + "lang/en/events/" + id + ".yml");
            rules.get("rules")
                    .items()
                    .forEach(rule -> keys.addAll(rule.entries().keySet()));
        }
        for (Map.Entry<String, Yaml> entry :
                Yaml.resource(FOLDER + "lang/en/classes.yml").entries().entrySet()) {
            keys.addAll(entry.getValue().entries().keySet());
        }
        Yaml.resource(FOLDER + "lang/en/modality.yml")
                .get("cues")
                .items()
                .forEach(cue -> keys.addAll(cue.entries().keySet()));
        assertThat(keys).allSatisfy(key -> assertThat(page).containsPattern("`" + key + "[`:]"));
    }
}
