package org.dateline.encoder;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelWordsTest {
    private static final Map<String, String> WHOLE = Map.of(
            "dateline.version", "v",
            "dateline.layers", "muc4.Victim",
            "dateline.kinds", "muc4.relevant",
            "dateline.vocabulary", "a\nb",
            "dateline.window", "256",
            "dateline.overlap", "64",
            "dateline.least-begin", "0.03",
            "dateline.least-inside", "0.5",
            "dateline.trailing", "of",
            "dateline.leading", "the");

    @Test
    void saysWhatAModelLacks() {
        Map<String, String> less = new HashMap<>(WHOLE);
        less.remove("dateline.vocabulary");

        assertThatThrownBy(() -> ModelWords.of(less))
                .isInstanceOf(EncoderException.class)
                .hasMessageContaining("dateline.vocabulary");
    }

    @Test
    void saysWhatIsNoNumber() {
        Map<String, String> wrong = new HashMap<>(WHOLE);
        wrong.put("dateline.window", "wide");

        assertThatThrownBy(() -> ModelWords.of(wrong))
                .isInstanceOf(EncoderException.class)
                .hasMessageContaining("dateline.window");
    }
}
