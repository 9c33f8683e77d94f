package org.dateline.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.dateline.choose.Proposals;
import org.dateline.model.Article;
import org.jspecify.annotations.Nullable;

/** Writes proposals for templates as JSONL, one article a line. */
public final class ProposalWriter implements AutoCloseable {
    private final Json json;

    /** Writes to a stream, which is closed with the writer. */
    public ProposalWriter(OutputStream out) throws IOException {
        this.json = Json.lines(out);
    }

    private record Stretch(List<Integer> sentences, Map<String, Double> kinds) {}

    private record Part(
            String name,
            String key,
            @Nullable String actor,
            List<Integer> sentences,
            List<String> parts,
            Map<String, Double> features) {}

    /**
     * Writes what is proposed for an article.
     *
     * @param seen how strings go out: a proposed string is a name as often as not, and features quote words
     */
    public void write(Article article, Proposals proposals, UnaryOperator<String> seen) throws IOException {
        List<Stretch> stretches = new ArrayList<>();
        Map<String, Double> features =
                proposals.article((sentences, kinds) -> stretches.add(new Stretch(sentences, kinds)));
        List<Part> candidates = new ArrayList<>();
        proposals.eachCandidate((role, key, actor, sentences, its) ->
                candidates.add(new Part(role, seen.apply(key), actor, sentences, List.of(), features(its, seen))));
        List<Part> strands = new ArrayList<>();
        proposals.eachStrand((type, sentences, parts, its) -> strands.add(
                new Part(type, "", null, sentences, parts.stream().map(seen).toList(), features(its, seen))));
        json.begin().text("id", article.id());
        json.object("features", features(features, seen), ProposalWriter::numbers);
        json.list("stretches", stretches, ProposalWriter::stretch);
        json.list("candidates", candidates, ProposalWriter::part);
        json.list("strands", strands, ProposalWriter::part);
        json.end();
    }

    /** Of two that become one the greater. */
    private static Map<String, Double> features(Map<String, Double> features, UnaryOperator<String> seen) {
        Map<String, Double> sorted = new TreeMap<>();
        features.forEach((name, value) -> sorted.merge(seen.apply(name), value, Math::max));
        return sorted;
    }

    private static void stretch(Json json, Stretch stretch) throws IOException {
        json.begin();
        sentences(json, stretch.sentences());
        json.object("kinds", new TreeMap<>(stretch.kinds()), ProposalWriter::numbers);
        json.end();
    }

    private static void part(Json json, Part part) throws IOException {
        json.begin().text("name", part.name()).text("key", part.key()).text("actor", part.actor());
        sentences(json, part.sentences());
        json.texts("parts", part.parts());
        json.object("features", part.features(), ProposalWriter::numbers);
        json.end();
    }

    private static void sentences(Json json, List<Integer> sentences) throws IOException {
        json.texts("sentences", sentences.stream().map(String::valueOf).toList());
    }

    private static void numbers(Json json, Map<String, Double> numbers) throws IOException {
        json.begin();
        for (Map.Entry<String, Double> number : numbers.entrySet()) {
            json.decimal(number.getKey(), number.getValue());
        }
        json.end();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
