package org.dateline.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.model.ActorMention;
import org.dateline.model.Article;
import org.dateline.model.Attribution;
import org.dateline.model.FigureMention;
import org.dateline.model.Mention;
import org.dateline.model.Place;
import org.dateline.model.PlaceMention;
import org.dateline.model.TimeMention;
import org.dateline.model.WeaponMention;
import org.jspecify.annotations.Nullable;

/** The mentions of an article as lines to read: kind, span, the words, and what they were read as. */
public final class MentionText {
    private static final int WORDS = 36;

    private MentionText() {}

    /** A heading and one line a mention. */
    public static List<String> lines(Article article, List<Mention> mentions) {
        List<String> lines = new ArrayList<>();
        lines.add(article.id() + (article.title() == null ? "" : "  " + article.title()));
        for (Mention mention : mentions) {
            String quote =
                    article.text().substring(mention.start(), mention.end()).replaceAll("\\s+", " ");
            String words = quote.length() > WORDS ? quote.substring(0, WORDS - 3) + "..." : quote;
            lines.add(String.format(
                            Locale.ROOT,
                            "  %-11s %11s  %-" + WORDS + "s  %s",
                            mention.kind().word(),
                            mention.start() + "-" + mention.end(),
                            words,
                            value(article, mention))
                    .stripTrailing());
        }
        return lines;
    }

    private static String value(Article article, Mention mention) {
        if (mention instanceof PlaceMention place) {
            return place.place() == null ? "unknown" : place(place.place());
        } else if (mention instanceof TimeMention time) {
            return time.type().name() + " " + time.value();
        } else if (mention instanceof FigureMention figure) {
            return Wording.range(figure.quantity()) + (figure.unit() == null ? "" : " " + figure.unit());
        } else if (mention instanceof ActorMention actor) {
            return joined(actor.name(), actor.actorKind(), actor.actor());
        } else if (mention instanceof WeaponMention weapon) {
            return weapon.weapon();
        } else if (mention instanceof Attribution said && said.sourceEnd() > said.sourceStart()) {
            return said.stance() + ": "
                    + article.text()
                            .substring(said.sourceStart(), said.sourceEnd())
                            .replaceAll("\\s+", " ");
        }
        return "";
    }

    private static String place(Place place) {
        String degrees = place.lat() == null || place.lon() == null
                ? null
                : String.format(Locale.ROOT, "%.3f %.3f", place.lat(), place.lon());
        return joined(place.name(), place.admin1(), place.country(), degrees);
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
