package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The checklist of the web in docs/asvs.md names tests that are there, and leaves nothing out. */
class AsvsTest {
    /** Requirements of levels 1 and 2 of version 5.0.0, by chapter. */
    private static final List<Integer> MANY = List.of(27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7);

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (V[\\d., V]+) \\| (.+) \\| ([a-z ]+) \\| (.+) \\|$");
    private static final Pattern NUMBER = Pattern.compile("V(\\d+)\\.\\d+\\.\\d+");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Contract|Fuzz))`");
    private static final Set<String> STATES = Set.of("met", "partly", "not met", "not applicable");

    private static final String PAGE = Repository.read(Repository.ROOT.resolve("docs/asvs.md"));
    private static final List<MatchResult> ROWS = ROW.matcher(PAGE).results().toList();

    @Test
    void namesTestsThatAreThere() {
        Set<String> there = Repository.files(".java").stream()
                .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
                .collect(Collectors.toSet());
        List<String> named =
                TEST.matcher(PAGE).results().map(found -> found.group(1)).toList();
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(there).containsAll(named);
    }

    @Test
    void hasEveryRequirementOnce() {
        List<String> numbers = new ArrayList<>();
        Map<Integer, Integer> byChapter = new HashMap<>();
        for (MatchResult row : ROWS) {
            Matcher number = NUMBER.matcher(row.group(1));
            while (number.find()) {
                numbers.add(number.group());
                byChapter.merge(Integer.parseInt(number.group(1)), 1, Integer::sum);
            }
        }
        assertThat(numbers).hasSize(253).doesNotHaveDuplicates();
        for (int chapter = 1; chapter <= MANY.size(); chapter++) {
            assertThat(byChapter.get(chapter)).as("chapter " + chapter).isEqualTo(MANY.get(chapter - 1));
        }
    }

    @Test
    void saysOfEachHowItStandsAndWhy() {
        assertThat(ROWS).hasSizeGreaterThan(100).allSatisfy(row -> {
            assertThat(STATES).contains(row.group(3));
            assertThat(row.group(4)).isNotBlank();
        });
        for (String state : STATES) {
            long many = ROWS.stream()
                    .filter(row -> row.group(3).equals(state))
                    .flatMap(row -> NUMBER.matcher(row.group(1)).results())
                    .count();
            assertThat(PAGE).contains("\n| " + state + " | " + many + " |\n");
        }
    }
}
