package org.dateline.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One name of one or several actors, and what text must fulfil to be it.
 *
 * @param text the name
 * @param actor the actor, or the one to take where no country decides; null where only a country decides
 * @param byCountry the actor by the country that the article tells of, where the name is shared
 * @param local whether it counts only in an article that tells of one of the actor's countries, or gives its full name
 */
public record ActorName(String text, @Nullable Actor actor, Map<String, Actor> byCountry, boolean local) {
    private static final int PARTICLE = 2;

    /** Copies the map. */
    public ActorName {
        byCountry = Map.copyOf(byCountry);
    }

    /** Whether it is written in capitals alone, as "ISIL" or "M-19" is. */
    public boolean acronym() {
        return text.indexOf(' ') < 0
                && text.chars().filter(Character::isUpperCase).count() >= 2;
    }

    /** Whether words of a text that has capital and small letters are written as this name is: its capitals are kept. */
    public boolean fits(List<NameWord> words) {
        List<NameWord> own = NameWord.split(text);
        for (int i = 0; i < own.size() && i < words.size(); i++) {
            NameWord mine = own.get(i);
            NameWord theirs = words.get(i);
            boolean kept = acronym()
                    ? theirs.form().replace(".", "").startsWith(mine.form().replace(".", ""))
                    : !mine.capital() || theirs.capital() || mine.key().length() <= PARTICLE;
            if (!kept) {
                return false;
            }
        }
        return true;
    }
}
