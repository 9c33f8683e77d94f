package org.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.knowledge.TestKnowledge;
import org.dateline.model.Role;
import org.dateline.model.Who;
import org.dateline.parse.TestParser;
import org.junit.jupiter.api.Test;

/** Victims whom a sentence names that tells of nothing else. */
class IdentifiedVictimsTest {
    private static final Extractor EXTRACTOR = Extractor.of(TestKnowledge.knowledge());
    private static final String SHOT = "A man was shot dead by gunmen at a mill in Quetta on Monday. ";

    @Test
    void theVictimIsWhomTheTextSaysTheVictimWas() {
        assertThat(victims(SHOT + "The victim, who ran the mill, was Ilmar Teder, 41."))
                .contains("Ilmar Teder");
        assertThat(victims(SHOT + "The coroner identified him as Jonas Varga of Ashfield."))
                .contains("Jonas Varga");
        assertThat(victims(SHOT + "The dead man was later identified as 30-year-old Oto Lind."))
                .contains("Oto Lind");
    }

    @Test
    void everyNameOfAListIsAVictims() {
        assertThat(victims(
                        "A bomb killed three soldiers in Quetta on Monday. The fatalities were identified as Sgt. Ano Reyes,"
                                + " Cpl. Lito Cruz and Pfc. Ben Salva."))
                .contains("Sgt. Ano Reyes", "Cpl. Lito Cruz", "Pfc. Ben Salva");
    }

    @Test
    void aSuspectAndASpeakerAreNone() {
        assertThat(victims(SHOT + "The suspect in the killing was identified as Max Orban."))
                .doesNotContain("Max Orban");
        assertThat(victims(SHOT + "The victim was a father of two, said Inspector Karl Ebner."))
                .noneMatch(name -> name.contains("Ebner"));
    }

    @Test
    void aPeopleAFaithAndAForceAreNobodysName() {
        String shot = "Gunmen shot dead nine people on a bus in Quetta on Monday. ";
        for (String victims :
                List.of("Hazara Shiites", "Sunni Muslims", "Pakistani Taliban", "Afghan National Army men")) {
            assertThat(victims(shot + "The victims were " + victims + ", a clerk said."))
                    .as(victims)
                    .noneMatch(name -> Character.isUpperCase(name.charAt(0)));
        }
    }

    private static List<String> victims(String text) {
        return EXTRACTOR.extract(TestParser.document(text, "2024-05-15")).accounts().stream()
                .flatMap(account -> account.who().stream())
                .filter(who -> who.role() == Role.VICTIM)
                .map(Who::name)
                .toList();
    }
}
