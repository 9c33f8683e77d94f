package org.dateline.encode;

import java.util.Arrays;
import java.util.Optional;

/** What a stretch of text may tell of, as an encoder says it. Several may hold. */
public enum EncodedKind {
    /** MUC-4: an incident of the task at all. */
    RELEVANT("muc4.relevant"),
    /** MUC-4 type. */
    ATTACK("muc4.attack"),
    /** MUC-4 type. */
    BOMBING("muc4.bombing"),
    /** MUC-4 type. */
    KIDNAPPING("muc4.kidnapping"),
    /** MUC-4 type. */
    ARSON("muc4.arson"),
    /** MUC-4 type. */
    ROBBERY("muc4.robbery"),
    /** MUC-4 type. */
    FORCED_WORK_STOPPAGE("muc4.forced work stoppage"),
    /** Modern news: violence between people at all. */
    VIOLENT("news.violent"),
    /** Modern news: a bombing, shelling, air strike or other explosion. */
    EXPLOSION("news.explosion"),
    /** Modern news: people taken away. */
    ABDUCTION("news.abduction");

    private final String label;

    EncodedKind(String label) {
        this.label = label;
    }

    /** The name of this kind in model files. */
    public String label() {
        return label;
    }

    /** The kind of that name in model files; empty for one that this program does not know. */
    public static Optional<EncodedKind> ofLabel(String label) {
        return Arrays.stream(values()).filter(k -> k.label.equals(label)).findFirst();
    }
}
