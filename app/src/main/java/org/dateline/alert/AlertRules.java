package org.dateline.alert;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of rules, read.
 *
 * @param name by which the store knows how far these rules have looked
 * @param sender CAP's sender: an address or a name without spaces
 * @param restriction for whom the alerts are
 * @param web address of the workbench without the last stroke, null where there is none
 * @param channels by id
 */
public record AlertRules(
        String name,
        String sender,
        Alert.Status status,
        String restriction,
        @Nullable String web,
        List<AlertRule> rules,
        Map<String, ChannelPlan> channels) {
    /** Copies. */
    public AlertRules {
        rules = List.copyOf(rules);
        channels = Map.copyOf(channels);
    }

    /** How many rules there are. */
    public int size() {
        return rules.size();
    }
}
