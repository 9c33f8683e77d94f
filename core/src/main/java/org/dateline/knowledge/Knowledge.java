package org.dateline.knowledge;

import java.nio.file.Path;

/** The door of this package: all that is known of a language and of the world, read once and immutable. */
public final class Knowledge {
    private static final String ENGLISH = "dateline/knowledge/lang/en/";

    private final EventTypes eventTypes = EventTypes.load();
    private final EventRules eventRules = EventRules.load(eventTypes);
    private final WordClasses wordClasses = WordClasses.read(
            Yaml.resourceIfThere(ENGLISH + "classes.yml").orElseGet(() -> Yaml.parse("classes.yml", "{}")));

    private final ModalityCues modalityCues = ModalityCues.read(Yaml.resource(ENGLISH + "modality.yml"));

    private final Groups groups = Groups.read(Yaml.resource(ENGLISH + "groups.yml"));

    private final Numerals numerals = Numerals.of(Yaml.resource(ENGLISH + "numbers.yml"));
    private final Times times = Times.english(numerals);
    private final Figures figures = Figures.english(numerals);
    private final Gazetteer places;
    private final PlaceWords placeWords =
            PlaceWords.read(Yaml.resource(ENGLISH + "places.yml"), Yaml.resource(ENGLISH + "names.yml"));

    private final Actors actors = Actors.load();

    private final Sectors sectors = Sectors.load();
    private final Acts acts = Acts.load();

    private final RelevanceWeights relevanceWeights = RelevanceWeights.load();

    private final TriageWeights triageWeights = TriageWeights.load();

    private final Weapons weapons = Weapons.load();

    private final Sources sources = Sources.load();

    private final AttributionRules attribution = AttributionRules.load();

    private final SpeakerWords speakerWords = SpeakerWords.load();

    private final Choice choice = Choice.load();

    private Knowledge(Gazetteer places) {
        this.places = places;
    }

    /** Reads the knowledge that comes with the program. */
    public static Knowledge load() {
        return new Knowledge(Gazetteer.load());
    }

    /** Reads the knowledge that comes with the program, with imported places in the place of its own. */
    public static Knowledge load(Path importedPlaces) {
        return new Knowledge(Gazetteer.load(importedPlaces));
    }

    /** The event types and their codes in other schemes. */
    public EventTypes eventTypes() {
        return eventTypes;
    }

    /** The rules by which words tell of events and of harm. */
    public EventRules eventRules() {
        return eventRules;
    }

    /** The words by which a text denies, plans, fears or doubts an event. */
    public ModalityCues modalityCues() {
        return modalityCues;
    }

    /** Whose figure a counted noun is. */
    public Groups groups() {
        return groups;
    }

    /** The semantic classes of nouns. */
    public WordClasses wordClasses() {
        return wordClasses;
    }

    /** The places of the world by name. */
    public Gazetteer places() {
        return places;
    }

    /** The actors known by name, the words for forces of states, and countries. */
    public Actors actors() {
        return actors;
    }

    /** Nouns and names that tell in which sector of which society somebody acts. */
    public Sectors sectors() {
        return sectors;
    }

    /** What parties say and do to each other. */
    public Acts acts() {
        return acts;
    }

    /** What speaks how much for an article to tell of political violence. */
    public RelevanceWeights relevanceWeights() {
        return relevanceWeights;
    }

    /** What each word counts for an article to be read at all. */
    public TriageWeights triageWeights() {
        return triageWeights;
    }

    /** The kinds of weapons and their words. */
    public Weapons weapons() {
        return weapons;
    }

    /** Time expressions. */
    public Times times() {
        return times;
    }

    /** Wordings of numbers. */
    public Figures figures() {
        return figures;
    }

    /** How text names places. */
    public PlaceWords placeWords() {
        return placeWords;
    }

    /** The rules by which an article gives what somebody says. */
    public AttributionRules attribution() {
        return attribution;
    }

    /** Nouns by which an article speaks again of somebody it has named. */
    public SpeakerWords speakerWords() {
        return speakerWords;
    }

    /** News agencies and outlets. */
    public Sources sources() {
        return sources;
    }

    /** The fitted weights by which templates are chosen. */
    public Choice choice() {
        return choice;
    }
}
