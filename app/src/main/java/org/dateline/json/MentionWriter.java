package org.dateline.json;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
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

/** Writes mentions as JSONL, one a line, as they come. The stream stays open. */
public final class MentionWriter implements AutoCloseable {
    private final Json json;

    /** A writer of UTF-8 to a stream. */
    public MentionWriter(OutputStream stream) throws IOException {
        this.json = Json.lines(stream);
    }

    /** Writes a mention of an article. */
    public void write(Article article, Mention mention) throws IOException {
        json.begin()
                .text("article", article.id())
                .term("kind", mention.kind())
                .whole("start", mention.start())
                .whole("end", mention.end())
                .text("quote", article.text().substring(mention.start(), mention.end()));
        if (mention instanceof PlaceMention place) {
            place(place);
        } else if (mention instanceof TimeMention time) {
            time(time);
        } else if (mention instanceof FigureMention figure) {
            ClaimJson.quantity(json, figure.quantity());
            json.text("unit", figure.unit()).text("rule", figure.rule());
        } else if (mention instanceof ActorMention actor) {
            json.text("name", actor.name())
                    .text("actor", actor.actor())
                    .text("actorKind", actor.actorKind())
                    .texts("aliases", actor.aliases())
                    .text("rule", actor.rule());
        } else if (mention instanceof WeaponMention weapon) {
            json.text("weapon", weapon.weapon()).text("rule", weapon.rule());
        } else if (mention instanceof Attribution attribution) {
            attribution(attribution);
        }
        json.end();
    }

    private void place(PlaceMention mention) throws IOException {
        Place place = mention.place();
        json.text("name", place == null ? mention.name() : place.name())
                .whole("geonames", place == null ? null : place.geonames())
                .decimal("lat", place == null ? null : place.lat())
                .decimal("lon", place == null ? null : place.lon())
                .text("country", place == null ? null : place.country())
                .text("admin1", place == null ? null : place.admin1())
                .text("admin2", place == null ? null : place.admin2())
                .term("precision", place == null ? null : place.precision())
                .text("facility", place == null ? null : place.facility())
                .text("rule", mention.rule());
    }

    private void time(TimeMention mention) throws IOException {
        json.text("type", mention.type().name())
                .text("value", mention.value())
                .text("from", iso(mention.from()))
                .text("to", iso(mention.to()))
                .term("precision", mention.precision())
                .text("partOfDay", mention.partOfDay())
                .text("rule", mention.rule());
    }

    private void attribution(Attribution mention) throws IOException {
        span("source", mention.sourceStart(), mention.sourceEnd());
        span("cue", mention.cueStart(), mention.cueEnd());
        span("content", mention.contentStart(), mention.contentEnd());
        json.text("stance", mention.stance()).text("rule", mention.rule());
    }

    /** Writes a span; null where it is empty, as for a quotation without a speaker. */
    private void span(String key, int start, int end) throws IOException {
        json.object(
                key,
                end > start ? new int[] {start, end} : null,
                (j, span) ->
                        j.begin().whole("start", span[0]).whole("end", span[1]).end());
    }

    private static @Nullable String iso(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
