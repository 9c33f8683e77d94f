package org.dateline.export.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OnceTest {
    @Test
    void knowsEachIdThatWasThereAndNoOther() throws IOException {
        knows(20_000);
    }

    @Test
    void knowsThemStillWhereTheyAreTooManyToBeHeldInMemory() throws IOException {
        knows(150_000);
    }

    private static void knows(int many) throws IOException {
        Once once = new Once();
        for (int i = 0; i < many; i++) {
            assertThat(once.add("id " + i)).isTrue();
        }
        for (int i = 0; i < many; i++) {
            assertThat(once.add("id " + i)).isFalse();
            assertThat(once.holds("id " + i)).isTrue();
            assertThat(once.holds("other " + i)).isFalse();
        }
    }
}
