package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The pages must not rot: what they point to is there, and what is there is spoken of. */
class DocsTest {
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Path DECISIONS = Repository.ROOT.resolve("docs/decisions");

    @Test
    void pointsOnlyToWhatIsThere() {
        List<String> broken = new ArrayList<>();
        for (Path page : Repository.files(".md")) {
            for (String target : links(page)) {
                String[] parts = target.split("#", 2);
                Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
                boolean there = file.toFile().exists()
                        && (parts.length == 1 || anchors(Repository.read(file)).contains(parts[1]));
                if (!there) {
                    broken.add(Repository.name(page) + " -> " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void numbersDecisionsWithoutAGap() {
        List<String> names = Repository.files(".md").stream()
                .filter(file -> file.startsWith(DECISIONS))
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> !name.equals("README.md"))
                .toList();

        assertThat(names).isNotEmpty().allMatch(name -> name.matches("\\d{4}-[a-z0-9-]+\\.md"));
        assertThat(names)
                .extracting(name -> Integer.parseInt(name.substring(0, 4)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, names.size()).boxed().toList());
    }

    @Test
    void listsEveryDecision() {
        String index = Repository.read(DECISIONS.resolve("README.md"));

        assertThat(Repository.files(".md"))
                .filteredOn(file -> file.startsWith(DECISIONS) && !file.endsWith("README.md"))
                .allSatisfy(file -> assertThat(index).contains("(" + file.getFileName() + ")"));
    }

    @Test
    void speaksOfEveryPackage() {
        String architecture = Repository.read(Repository.ROOT.resolve("ARCHITECTURE.md"));

        assertThat(Repository.files("package-info.java"))
                .isNotEmpty()
                .extracting(file -> Repository.name(file.resolveSibling("")))
                .allMatch(architecture::contains);
    }

    @Test
    void startsTheReadmeWithTheTwoCommands() {
        List<String> first = Repository.read(Repository.ROOT.resolve("README.md"))
                .lines()
                .limit(6)
                .toList();

        assertThat(first).anyMatch(line -> line.strip().startsWith("./dateline read examples/"));
        assertThat(first).anyMatch(line -> line.strip().startsWith("mvn verify"));
    }

    @Test
    void speaksOfEveryExample() {
        String page = Repository.read(Repository.ROOT.resolve("examples/README.md"));

        assertThat(Repository.files(".txt"))
                .filteredOn(file -> file.startsWith(Repository.ROOT.resolve("examples")))
                .hasSizeGreaterThanOrEqualTo(12)
                .allSatisfy(file -> assertThat(page)
                        .contains(String.valueOf(file.getFileName()).replace(".txt", "")));
    }

    private static List<String> links(Path page) {
        return LINK.matcher(Repository.read(page))
                .results()
                .map(found -> found.group(1))
                .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
                .toList();
    }

    /** The anchors of a page's headings, made as Git hosts make them. */
    private static List<String> anchors(String page) {
        return HEADING.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toList());
    }
}
