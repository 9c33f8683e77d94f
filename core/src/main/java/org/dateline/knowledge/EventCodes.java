package org.dateline.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * What an event type is called in other coding schemes; null where a scheme has no word for it, or where it cannot be
 * told from the type alone (UCDP GED's type of violence hangs on who fought whom).
 *
 * @param acled ACLED event and sub-event type
 * @param ged UCDP GED type_of_violence: 1 state-based, 2 non-state, 3 one-sided
 * @param gtd GTD attack type
 * @param plover PLOVER event type and mode
 * @param cameo CAMEO code, two to four digits
 * @param muc4 incident type of the MUC-4 task
 */
public record EventCodes(
        @Nullable Acled acled,
        @Nullable Integer ged,
        @Nullable Gtd gtd,
        @Nullable Plover plover,
        @Nullable String cameo,
        @Nullable String muc4) {
    /** ACLED's event type and sub-event type, as the codebook spells them. */
    public record Acled(String event, String subEvent) {}

    /** GTD's attack type: its number from 1 to 9 and its name. */
    public record Gtd(int number, String name) {}

    /** PLOVER's event type and its mode, null where the type has none that fits. */
    public record Plover(String type, @Nullable String mode) {}
}
