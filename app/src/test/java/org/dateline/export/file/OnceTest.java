package org.dateline.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OnceTest {
    @Test
    void knowsEachIdThatWasThereAndNoOther() {
        Once once = new Once();
        for (int i = 0; i < 20_000; i++) {
            assertThat(once.add("id " + i)).isTrue();
        }
        for (int i = 0; i < 20_000; i++) {
            assertThat(once.add("id " + i)).isFalse();
            assertThat(once.holds("id " + i)).isTrue();
            assertThat(once.holds("other " + i)).isFalse();
        }
    }
}
