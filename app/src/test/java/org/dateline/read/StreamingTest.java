package org.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.model.Article;
import org.dateline.model.Problem;
import org.junit.jupiter.api.Test;

class StreamingTest {
    private final List<String> taken = new ArrayList<>();

    @Test
    void handsOverWhatIsReadInOrderAndARepeatAgain() {
        stream(
                "{\"id\": \"1\", \"text\": \"one\"}\n{broken\n{\"id\": \"1\", \"text\": \"one again\"}\n",
                ReadingOptions.NONE);
        assertThat(taken).containsExactly("- line 1: one", "bad-json", "- line 3: one again");
    }

    @Test
    void readsNoMoreThanTheLimitsThatAreSet() {
        stream("{\"text\": \"too long by far\"}", new ReadingOptions(null, null, Limits.STANDARD.with(Limit.TEXT, 3)));
        assertThat(taken).containsExactly(Codes.TOO_LARGE);
        assertThatThrownBy(() -> Limits.STANDARD.with(Limit.TEXT, 0)).hasMessageContaining("text must be above 0");
    }

    private void stream(String input, ReadingOptions options) {
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        Readers.stream(List.of("-"), in, options, new Intake() {
            @Override
            public void article(Article article, Provenance provenance) {
                taken.add(provenance.input() + ": " + article.text());
            }

            @Override
            public void problem(Problem problem) {
                taken.add(problem.code());
            }
        });
    }
}
