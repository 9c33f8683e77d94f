package org.dateline.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.knowledge.Knowledge;
import org.dateline.model.Mention;
import org.dateline.model.TimeMention;
import org.dateline.text.Document;

/** The door of this package: finds every mention in a document. */
public final class MentionFinder {
    private final ActorFinder actors;
    private final WeaponFinder weapons;
    private final TimeFinder times;
    private final FigureFinder figures;
    private final PlaceFinder places;
    private final AttributionFinder attributions;

    private MentionFinder(Knowledge knowledge) {
        actors = new ActorFinder(knowledge.actors());
        weapons = new WeaponFinder(knowledge.weapons());
        times = new TimeFinder(knowledge.times());
        figures = new FigureFinder(knowledge.figures());
        places = new PlaceFinder(knowledge.places(), knowledge.placeWords());
        attributions = new AttributionFinder(knowledge.attribution());
    }

    /** A finder with this knowledge. */
    public static MentionFinder of(Knowledge knowledge) {
        return new MentionFinder(knowledge);
    }

    /** The document's mentions in text order, those that begin together by kind. */
    public List<Mention> find(Document document) {
        List<Mention> mentions = new ArrayList<>();
        mentions.addAll(actors.find(document));
        mentions.addAll(weapons.find(document));
        List<TimeMention> found = times.find(document);
        mentions.addAll(found);
        mentions.addAll(figures.find(document, found));
        mentions.addAll(places.find(document));
        mentions.addAll(attributions.find(document));
        mentions.sort(Comparator.comparingInt(Mention::start)
                .thenComparing(Mention::kind)
                .thenComparingInt(Mention::end));
        return List.copyOf(mentions);
    }
}
