package org.dateline.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dateline.choose.Proposals;
import org.dateline.encode.RoleEncoder;
import org.dateline.encoder.Encoders;
import org.dateline.extract.Extractor;
import org.dateline.extract.Gate;
import org.dateline.knowledge.Knowledge;
import org.dateline.link.Chronology;
import org.dateline.link.Linker;
import org.dateline.mention.MentionFinder;
import org.dateline.model.Article;
import org.dateline.model.Extraction;
import org.dateline.model.Mention;
import org.dateline.model.Problem;
import org.dateline.model.Reading;
import org.dateline.model.Relevance;
import org.dateline.parse.Nlp4jParser;
import org.dateline.read.Articles;
import org.dateline.read.Languages;
import org.dateline.text.Analyzer;

/** The whole path: articles, documents, extractions, incidents. An article that fails becomes a problem, the rest goes on. */
public final class Pipeline {
    private final Analyzer analyzer;
    private final Knowledge knowledge;
    private final MentionFinder mentions;
    private final Extractor extractor;
    private final Linker linker = Linker.standard();
    private final Gate gate;

    private Pipeline(Analyzer analyzer, Knowledge knowledge, Optional<RoleEncoder> encoder) {
        this.analyzer = analyzer;
        this.gate = Gate.of(knowledge.triageWeights());
        this.knowledge = knowledge;
        this.mentions = MentionFinder.of(knowledge);
        this.extractor = encoder.map(e -> Extractor.of(knowledge, e)).orElseGet(() -> Extractor.of(knowledge));
    }

    /** The accurate pipeline. */
    public static Pipeline load(Supplier<Knowledge> source) {
        return load(source, Profile.ACCURATE);
    }

    /** The pipeline with the default parser and this knowledge, all loaded side by side; it takes seconds. */
    public static Pipeline load(Supplier<Knowledge> source, Profile profile) {
        CompletableFuture<Knowledge> knowledge = CompletableFuture.supplyAsync(source);
        CompletableFuture<Optional<RoleEncoder>> encoder =
                CompletableFuture.supplyAsync(() -> profile == Profile.ACCURATE ? Encoders.ofUser() : Optional.empty());
        Analyzer analyzer = Analyzer.of(Nlp4jParser.load());
        return new Pipeline(analyzer, knowledge.join(), encoder.join());
    }

    /** What the pipeline knows. */
    public Knowledge knowledge() {
        return knowledge;
    }

    /** Reads articles: extractions in the order of publication, the incidents in an order of their own. */
    public Reading read(Articles articles, Runnable tick) {
        return read(articles, Triage.OFF, tick);
    }

    /** The same with triage: an article that is turned away comes with its words as reasons, and without accounts. */
    public Reading read(Articles articles, Triage triage, Runnable tick) {
        List<Problem> problems = new ArrayList<>(articles.problems());
        List<Extraction> extractions = each(
                articles.articles(),
                article -> turnsAway(article, triage)
                        ? new Extraction(article, false, weigh(article), List.of(), List.of(), List.of(), null)
                        : extract(article),
                problems,
                tick);
        return new Reading(extractions, linker.link(extractions), problems);
    }

    /** Every mention of each article, in the order of publication. */
    public List<Mentions> mentions(Articles articles, List<Problem> problems, Runnable tick) {
        return each(
                articles.articles(),
                article -> new Mentions(
                        article, Languages.isRead(article) ? mentions.find(analyzer.analyze(article)) : List.of()),
                problems,
                tick);
    }

    /** What rules and encoder propose for the templates of each article that has any, in the order of publication. */
    public List<ArticleProposals> proposals(Articles articles, List<Problem> problems, Runnable tick) {
        List<Optional<ArticleProposals>> found = each(
                articles.articles(),
                article -> extractor
                        .proposals(analyzer.analyze(article))
                        .map(proposals -> new ArticleProposals(article, proposals)),
                problems,
                tick);
        return found.stream().flatMap(Optional::stream).toList();
    }

    /** The proposals for an article. */
    public record ArticleProposals(Article article, Proposals proposals) {}

    /** The mentions of an article. */
    public record Mentions(Article article, List<Mention> mentions) {}

    /** Whether triage turns an article away by its words alone; it takes a fraction of a millisecond. */
    public boolean turnsAway(Article article, Triage triage) {
        return triage == Triage.ON && !gate.letsThrough(article);
    }

    /** How surely an article tells of violence by its words alone, as triage weighs it. */
    public Relevance weigh(Article article) {
        return gate.weigh(article);
    }

    /** Reads one article; of one in a language that is not read nothing is told. */
    public Extraction extract(Article article) {
        return Languages.isRead(article)
                ? extractor.extract(analyzer.analyze(article))
                : new Extraction(article, false, List.of(), List.of());
    }

    /** Applies a step to each article, on all processors; results and problems come in the order of publication. */
    private static <T> List<T> each(
            List<Article> articles, Function<Article, T> step, List<Problem> problems, Runnable tick) {
        List<T> results = new ArrayList<>(articles.size());
        articles.stream().sorted(Chronology.EARLIEST_FIRST).toList().parallelStream()
                .map(article -> {
                    Outcome<T> outcome = attempt(article, step);
                    tick.run();
                    return outcome;
                })
                .forEachOrdered(outcome -> {
                    outcome.result().ifPresent(results::add);
                    outcome.problem().ifPresent(problems::add);
                });
        return results;
    }

    private record Outcome<T>(Optional<T> result, Optional<Problem> problem) {}

    private static <T> Outcome<T> attempt(Article article, Function<Article, T> step) {
        try {
            return new Outcome<>(Optional.of(step.apply(article)), Optional.empty());
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome<>(Optional.empty(), Optional.of(InternalErrors.problem(article.id(), e)));
        }
    }
}
