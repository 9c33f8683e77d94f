package org.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sources of all modules must keep and the compiler does not ask for. */
class SourcesTest {
    /** Files that may use an escape annotation, each with its reason. */
    private static final Map<String, String> ESCAPES = Map.of();

    private static final Pattern ESCAPE =
            Pattern.compile("@(SuppressWarnings|NullUnmarked|SuppressFBWarnings|Disabled)\\b");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|HACK)\\b");
    private static final Pattern DROPPED = Pattern.compile("catch \\([^)]*\\) \\{\\s*}");

    private static final List<Path> JAVA = Repository.files(".java");

    @Test
    void hasSourcesToLookAt() {
        assertThat(JAVA).hasSizeGreaterThan(50);
    }

    @Test
    void describesEveryPackageAndMarksItNull() {
        assertThat(JAVA)
                .filteredOn(file -> Repository.name(file).contains("src/main/java"))
                .allSatisfy(file -> {
                    Path description = file.resolveSibling("package-info.java");
                    assertThat(description).exists();
                    assertThat(Repository.read(description)).contains("@NullMarked", "/**");
                });
    }

    @Test
    void usesNoEscapeAnnotationWithoutAReason() {
        assertThat(namesOf(ESCAPE)).isSubsetOf(ESCAPES.keySet());
    }

    @Test
    void listsNoEscapeThatIsGone() {
        assertThat(ESCAPES.keySet())
                .allSatisfy(name -> assertThat(Repository.read(Repository.ROOT.resolve(name)))
                        .containsPattern(ESCAPE));
    }

    @Test
    void leavesNothingUnfinished() {
        assertThat(namesOf(UNFINISHED)).isEmpty();
    }

    @Test
    void dropsNoException() {
        assertThat(namesOf(DROPPED)).isEmpty();
    }

    @Test
    void keepsClassesShortEnoughToRead() {
        assertThat(JAVA)
                .filteredOn(file -> Repository.read(file).lines().count() > 500)
                .extracting(Repository::name)
                .isEmpty();
    }

    @Test
    void endsEveryTextFileWithLineFeeds() {
        assertThat(Stream.of(".java", ".md", ".yml", ".tsv", ".xml")
                        .flatMap(ending -> Repository.files(ending).stream()))
                .filteredOn(file -> Repository.read(file).indexOf('\r') >= 0)
                .extracting(Repository::name)
                .isEmpty();
    }

    /** The source files, but this one, in which the pattern occurs. */
    private static List<String> namesOf(Pattern pattern) {
        return JAVA.stream()
                .filter(file -> !file.endsWith("SourcesTest.java"))
                .filter(file -> pattern.matcher(Repository.read(file)).find())
                .map(Repository::name)
                .toList();
    }
}
