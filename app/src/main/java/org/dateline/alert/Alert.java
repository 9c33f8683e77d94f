package org.dateline.alert;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an incident or a wave. It is kept as it was decided on, and goes out so by every channel and at every try.
 *
 * @param id what receivers know it by; never given twice
 * @param sender as the rules name it
 * @param status whether it is meant in earnest
 * @param rule id of the rule that asked for it
 * @param subject the incident's id, or the wave's name
 * @param sent ISO instant to the second, UTC
 * @param references the earlier alerts on the subject that this one is an update or the end of
 * @param incidents the ids that it is about
 * @param event what happened, as an event type's name
 * @param note why it is updated or withdrawn, empty for the first
 * @param sentences each with the numbers of its sources in brackets
 * @param sources numbered from 1 on
 * @param area where, in words
 * @param lat degrees, null where no point is known
 * @param radiusKm how wide about the point, 0 for the point itself
 * @param country ISO 3166 alpha-2, null where it is not told
 * @param parameters further facts by name, such as {@code killed-low}
 * @param web page of the incident, null where no address was given for them
 */
public record Alert(
        String id,
        String sender,
        Status status,
        String rule,
        String subject,
        Kind kind,
        String sent,
        List<Reference> references,
        List<String> incidents,
        String event,
        String headline,
        String note,
        List<String> sentences,
        List<String> sources,
        Urgency urgency,
        Severity severity,
        Certainty certainty,
        String area,
        @Nullable Double lat,
        @Nullable Double lon,
        double radiusKm,
        @Nullable String country,
        Map<String, String> parameters,
        @Nullable String web) {
    /** Copies; the parameters come in the order of their names. */
    public Alert {
        references = List.copyOf(references);
        incidents = List.copyOf(incidents);
        sentences = List.copyOf(sentences);
        sources = List.copyOf(sources);
        parameters = java.util.Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /** An earlier alert. */
    public record Reference(String id, String sent) {}

    /** What an alert does to those before it; CAP's {@code msgType}. */
    public enum Kind {
        ALERT,
        UPDATE,
        CANCEL
    }

    /** CAP's {@code status}. */
    public enum Status {
        ACTUAL,
        EXERCISE,
        TEST
    }

    /** CAP's {@code urgency}, so far as alerts need it. */
    public enum Urgency {
        FUTURE,
        PAST,
        UNKNOWN
    }

    /** CAP's {@code severity}: from 50 reported killed extreme, from 10 severe, from 1 moderate; unknown where no number is told. */
    public enum Severity {
        EXTREME,
        SEVERE,
        MODERATE,
        MINOR,
        UNKNOWN
    }

    /** CAP's {@code certainty}: observed where a person confirmed it, likely where two independent sources tell it, else possible. */
    public enum Certainty {
        OBSERVED,
        LIKELY,
        POSSIBLE,
        UNKNOWN
    }

    /** The alert as text of several lines: the note, the sentences, the sources. */
    public String text() {
        StringBuilder text = new StringBuilder();
        if (!note.isEmpty()) {
            text.append(note).append("\n\n");
        }
        if (!sentences.isEmpty()) {
            text.append(String.join(" ", sentences)).append("\n\n");
        }
        for (int i = 0; i < sources.size(); i++) {
            text.append('[').append(i + 1).append("] ").append(sources.get(i)).append('\n');
        }
        return text.toString().strip();
    }
}
