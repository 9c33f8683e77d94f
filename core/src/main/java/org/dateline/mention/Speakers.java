package org.dateline.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dateline.knowledge.Knowledge;
import org.dateline.knowledge.SpeakerWords;
import org.dateline.model.ActorMention;
import org.dateline.model.Attribution;
import org.dateline.model.Mention;
import org.dateline.model.Speaker;
import org.dateline.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Who an article gives as saying a stretch of its text. A speaker is only given where a word of saying or a quotation that
 * goes on covers the stretch; pronouns are resolved to the last fitting name.
 */
public final class Speakers {
    private static final Set<String> SPEAKING =
            Set.of("say", "deny", "claim", "accuse", "threaten", "confirm", "suspect");
    private static final int LONGEST_CHAIN = 3;

    private final Document document;
    private final Quotations quotations;
    private final List<Attribution> attributions;
    private final Referents referents;

    private Speakers(Document document, List<? extends Mention> mentions, SpeakerWords words) {
        this.document = document;
        quotations = new Quotations(document);
        List<ActorMention> actors = new ArrayList<>();
        List<Attribution> said = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention instanceof ActorMention actor) {
                actors.add(actor);
            } else if (mention instanceof Attribution attribution && SPEAKING.contains(attribution.stance())) {
                said.add(attribution);
            }
        }
        attributions = List.copyOf(said);
        referents = new Referents(document, attributions, actors, words);
    }

    /** The speakers of a document, from its mentions as {@link MentionFinder} gives them. */
    public static Speakers of(Document document, List<? extends Mention> mentions, Knowledge knowledge) {
        return new Speakers(document, mentions, knowledge.speakerWords());
    }

    /**
     * Who is given as saying text[start, end), the nearest first and the next in {@code via}; null where the article
     * says it in its own voice. A speaker's name is the article's words for it, without relative clauses.
     */
    public @Nullable Speaker of(int start, int end) {
        Span span = new Span(start, end);
        Speaker chain = null;
        List<Span> seen = new ArrayList<>();
        List<Attribution> covering = covering(span);
        for (int i = covering.size() - 1; i >= 0; i--) {
            Attribution attribution = covering.get(i);
            Span name = referents.meant(new Span(attribution.sourceStart(), attribution.sourceEnd()));
            if (seen.contains(name)) {
                continue;
            }
            seen.add(name);
            chain = new Speaker(
                    document.text().substring(name.start(), name.end()).replaceAll("\\s+", " "),
                    name.start(),
                    name.end(),
                    document.text().substring(attribution.cueStart(), attribution.cueEnd()),
                    chain);
        }
        return chain;
    }

    /** The stance of the nearest attribution that covers text[start, end): say, deny, claim ...; null where none does. */
    public @Nullable String stance(int start, int end) {
        List<Attribution> covering = covering(new Span(start, end));
        return covering.isEmpty() ? null : covering.get(0).stance();
    }

    private List<Attribution> covering(Span span) {
        return attributions.stream()
                .filter(a -> a.contentStart() <= span.start() && span.end() <= a.contentEnd())
                .filter(a -> !span.overlaps(new Span(a.sourceStart(), a.sourceEnd()))
                        && !span.overlaps(new Span(a.cueStart(), a.cueEnd())))
                .filter(a -> quotedIfParted(a, span))
                .sorted(Comparator.comparingInt((Attribution a) -> a.contentEnd() - a.contentStart())
                        .thenComparingInt(Speakers::distance)
                        .thenComparingInt(Attribution::sourceStart))
                .limit(LONGEST_CHAIN)
                .toList();
    }

    /** Of a quotation parted by its cue ("Yes," said a man who lives there. "It was.") only what is quoted was said. */
    private boolean quotedIfParted(Attribution attribution, Span span) {
        boolean parted = attribution.contentStart() < attribution.cueStart()
                && attribution.cueEnd() < attribution.contentEnd()
                && quotations.at(attribution.contentStart()).isPresent();
        return !parted || quotations.at(span.start()).isPresent();
    }

    /** Of two who say the same, the cited is nearer than who cites, and who is quoted nearer than who quotes. */
    private static int distance(Attribution attribution) {
        if (attribution.rule().equals(AttributionFinder.CITING)) {
            return 0;
        }
        return attribution.rule().endsWith("quoted-by") ? 2 : 1;
    }
}
