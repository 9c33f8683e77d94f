package org.dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.choose.Proposals;
import org.dateline.choose.TemplateChooser;
import org.dateline.encode.RoleEncoder;
import org.dateline.knowledge.EventType;
import org.dateline.knowledge.Knowledge;
import org.dateline.mention.MentionFinder;
import org.dateline.mention.Speakers;
import org.dateline.model.Account;
import org.dateline.model.Extraction;
import org.dateline.model.Interaction;
import org.dateline.model.Mention;
import org.dateline.model.Published;
import org.dateline.model.Relevance;
import org.dateline.text.Document;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The door of this package: reads the accounts out of a document. The way is: mentions, triggers, what each trigger tells,
 * triggers put together to accounts, statements of responsibility.
 *
 * <pre>{@code
 * Extractor extractor = Extractor.of(Knowledge.load());
 * Extraction extraction = extractor.extract(Analyzer.of(Nlp4jParser.load()).analyze(article));
 * }</pre>
 */
public final class Extractor {
    /** Words of a text that is more than a notice. */
    private static final int STORY = 150;

    private final Knowledge knowledge;
    private final MentionFinder mentionFinder;
    private final @Nullable RoleEncoder encoder;

    private Extractor(Knowledge knowledge, @Nullable RoleEncoder encoder) {
        this.knowledge = knowledge;
        this.mentionFinder = MentionFinder.of(knowledge);
        this.encoder = encoder;
    }

    /** An extractor with this knowledge and no encoder, which is faster and finds less; safe for many threads. */
    public static Extractor of(Knowledge knowledge) {
        return new Extractor(knowledge, null);
    }

    /** An extractor with this knowledge that asks an encoder for what the words may be; safe for many threads. */
    public static Extractor of(Knowledge knowledge, RoleEncoder encoder) {
        return new Extractor(knowledge, encoder);
    }

    /** The encoder that it asks. */
    public Optional<RoleEncoder> encoder() {
        return Optional.ofNullable(encoder);
    }

    /** Reads a document; its article comes back with the agency that it credits. */
    public Extraction extract(Document document) {
        return told(document).of(document.article().creditedTo(AgencyCredit.of(document, knowledge.sources())));
    }

    private Extraction told(Document document) {
        Extraction byRules = byRules(document);
        if (encoder == null) {
            return byRules;
        }
        return byRules.withTemplates(
                byRules.accounts().isEmpty()
                        ? List.of()
                        : chooser(encoder)
                                .choose(document, encoder.encode(document), byRules.accounts(), byRules.mentions()));
    }

    /** What rules and encoder propose for the templates of a document, for fitting; none where the rules find nothing. */
    public Optional<Proposals> proposals(Document document) {
        if (encoder == null) {
            return Optional.empty();
        }
        Extraction byRules = byRules(document);
        return byRules.accounts().isEmpty()
                ? Optional.empty()
                : Optional.of(chooser(encoder)
                        .proposals(document, encoder.encode(document), byRules.accounts(), byRules.mentions()));
    }

    private TemplateChooser chooser(RoleEncoder asked) {
        return new TemplateChooser(knowledge, asked.version());
    }

    private Extraction byRules(Document document) {
        Story story = read(document);
        Document headline = document.headline();
        Extraction read = story.extraction();
        if (headline == null || !story.mayMatter() || isSilent(document, read)) {
            return read;
        }
        Extraction told = read(headline).extraction();
        AnnotatedDocument title = new AnnotatedDocument(headline, told.mentions(), (start, end) -> null);
        List<Account> accounts = new Headlines(
                        title, new Semantics(title, knowledge.wordClasses()), document.text(), knowledge.eventTypes())
                .add(read.accounts(), told.accounts());
        Extraction measured = read.accounts().isEmpty() && !accounts.isEmpty() ? told : read;
        return new Extraction(
                document.article(),
                measured.relevant(),
                measured.relevance(),
                accounts,
                read.mentions(),
                read.interactions(),
                null);
    }

    /** A whole story that tells of no violence is not made to by its headline's figure of speech; a mere notice may be. */
    private static boolean isSilent(Document document, Extraction read) {
        int words = document.sentences().stream()
                .mapToInt(sentence -> sentence.tokens().size())
                .sum();
        return words >= STORY && read.accounts().isEmpty() && !read.relevant();
    }

    /** What was read of a text, and whether it may tell of violence at all: a match report's headline is of a match too. */
    private record Story(Extraction extraction, boolean mayMatter) {}

    private Story read(Document document) {
        List<Mention> mentions = mentionFinder.find(document);
        AnnotatedDocument annotated =
                new AnnotatedDocument(document, mentions, Speakers.of(document, mentions, knowledge)::of);
        Semantics semantics = new Semantics(annotated, knowledge.wordClasses());
        NounPhrases phrases = new NounPhrases(annotated, semantics, knowledge.groups());
        RelevanceScorer scorer =
                new RelevanceScorer(knowledge.eventTypes(), knowledge.relevanceWeights(), annotated, semantics);
        if (!new Triage(annotated, semantics).mayMatter()) {
            Relevance relevance = scorer.score(List.of(), List.of(), List.of(), true);
            return new Story(
                    new Extraction(document.article(), false, relevance, List.of(), mentions, List.of(), null), false);
        }
        Modalities modalities = new Modalities(knowledge.modalityCues());
        Map<Tree, List<Trigger>> triggers = triggers(annotated, semantics, modalities);
        List<Event> events = events(annotated, semantics, phrases, modalities, triggers);
        Published published = document.article().published();
        Grouping grouping = new Grouping(
                knowledge.eventTypes(),
                new Aggregates(annotated),
                published == null ? null : published.day(),
                semantics.tellsOfForce(),
                semantics.tellsOfMisfortune());
        List<AccountDraft> drafts = grouping.group(PlaceSplit.split(events));
        drafts.sort(Comparator.comparingInt(d -> d.events.get(0).trigger().start()));
        drafts = new CourtStory(semantics).join(Sequelae.join(SameVictim.join(drafts)));
        drafts = PrisonTale.join(new Aftermath(semantics).join(drafts));
        Inheritance.fill(annotated, drafts);
        new Setting(annotated, semantics, published == null ? null : published.day()).fill(drafts);
        new Responsibilities(new ResponsibilityFinder(annotated, semantics, phrases)).assign(drafts);
        new IdentifiedVictims(annotated).assign(drafts);
        AccountBuilder builder = new AccountBuilder(
                knowledge.eventTypes(),
                document.article(),
                DatelineCountry.of(document.text(), mentions),
                semantics::isWord);
        List<Account> accounts = new ArrayList<>();
        for (AccountDraft draft : Answers.last(drafts)) {
            accounts.add(builder.build(draft, accounts.size() + 1));
        }
        List<Interaction> interactions = interactions(annotated, semantics, triggers);
        Relevance relevance = scorer.score(accounts, events, interactions, false);
        Extraction extraction = new Extraction(
                document.article(),
                relevance.score() >= knowledge.relevanceWeights().threshold(),
                relevance,
                accounts,
                mentions,
                interactions,
                null);
        return new Story(extraction, true);
    }

    private List<Interaction> interactions(
            AnnotatedDocument document, Semantics semantics, Map<Tree, List<Trigger>> triggers) {
        Parties parties = new Parties(document, semantics, knowledge.actors(), knowledge.sectors());
        Interactions finder = new Interactions(document, semantics, parties, knowledge.acts(), knowledge.eventTypes());
        List<Interaction> found = new ArrayList<>();
        triggers.forEach((tree, inSentence) -> found.addAll(finder.of(tree, inSentence)));
        return found;
    }

    private Map<Tree, List<Trigger>> triggers(AnnotatedDocument document, Semantics semantics, Modalities modalities) {
        TriggerFinder finder = new TriggerFinder(knowledge.eventRules(), semantics);
        Map<Tree, List<Trigger>> triggers = new LinkedHashMap<>();
        for (Tree tree : document.trees()) {
            triggers.put(
                    tree,
                    oneFamilyAWord(finder.find(tree).stream()
                            .filter(modalities::isTold)
                            .toList()));
        }
        return triggers;
    }

    private List<Event> events(
            AnnotatedDocument document,
            Semantics semantics,
            NounPhrases phrases,
            Modalities modalities,
            Map<Tree, List<Trigger>> triggers) {
        Set<Token> heads = new HashSet<>();
        Set<Token> pursuits = new HashSet<>();
        triggers.values()
                .forEach(found -> found.forEach(t -> {
                    heads.add(t.head());
                    if (isPursuit(t)) {
                        pursuits.add(t.head());
                    }
                }));
        Nearness nearness = new Nearness(document, heads, pursuits);
        EventReader reader = new EventReader(document, semantics, phrases, nearness, modalities);
        List<Event> events = new ArrayList<>();
        triggers.forEach((tree, found) -> events.addAll(reader.read(found)));
        events.removeIf(
                e -> e.trigger().isHarm() && e.figures().isEmpty() && e.who().isEmpty());
        return events;
    }

    /** "Arrested in connection with the shooting": what is done about an event, later than it. */
    private boolean isPursuit(Trigger trigger) {
        return trigger.rule().figures().containsValue("arrested")
                || "arrest".equals(trigger.rule().type());
    }

    /** Where rules of several families fire on one word, those of the heaviest type's family stay, and rules of harm. */
    private List<Trigger> oneFamilyAWord(List<Trigger> triggers) {
        Map<Integer, EventType> heaviest = new HashMap<>();
        for (Trigger trigger : triggers) {
            type(trigger)
                    .ifPresent(
                            t -> heaviest.merge(trigger.head().index(), t, (a, b) -> a.weight() >= b.weight() ? a : b));
        }
        return triggers.stream()
                .filter(t -> {
                    EventType main = heaviest.get(t.head().index());
                    return main == null
                            || type(t).map(EventType::family)
                                    .orElse(main.family())
                                    .equals(main.family());
                })
                .toList();
    }

    private Optional<EventType> type(Trigger trigger) {
        String id = trigger.rule().type();
        return id == null ? Optional.empty() : knowledge.eventTypes().byId(id);
    }
}
