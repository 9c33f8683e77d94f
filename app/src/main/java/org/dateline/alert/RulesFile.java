package org.dateline.alert;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.alert.AlertRule.On;
import org.dateline.alert.AlertRule.WaveRule;
import org.dateline.knowledge.EventTypes;
import org.dateline.knowledge.KnowledgeException;
import org.dateline.knowledge.Yaml;
import org.dateline.review.Filter;
import org.dateline.review.FilterException;
import org.dateline.store.IncidentQuery;
import org.dateline.wave.WaveOptions;

/** Reads a file of rules. The first fault ends it, with file and line: a rule that is not understood must not stay silent. */
public final class RulesFile {
    private static final Set<String> FILTERS = Set.of("type", "country", "admin1", "near", "actor", "at-least");
    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int USUAL_AGE = 30;
    private static final int OLDEST = 36_500;
    private static final int HIGHEST_PORT = 65_535;

    private final EventTypes types;
    private final Map<String, String> environment;
    private final Path folder;

    private RulesFile(EventTypes types, Map<String, String> environment, Path folder) {
        this.types = types;
        this.environment = environment;
        this.folder = folder;
    }

    /**
     * Reads the file.
     *
     * @param environment where passwords and secrets stand, which the file names and does not hold
     * @throws KnowledgeException at the first fault
     */
    public static AlertRules read(Path file, EventTypes types, Map<String, String> environment) {
        String text;
        try {
            text = Files.readString(file);
        } catch (MalformedInputException e) {
            throw new KnowledgeException(file.toString(), 1, "it is no text in UTF-8");
        } catch (IOException e) {
            throw new KnowledgeException(file.toString(), 1, "it cannot be read: " + e.getMessage());
        }
        Path folder = file.toAbsolutePath().getParent();
        return new RulesFile(types, environment, folder == null ? Path.of("") : folder)
                .rules(Yaml.parse(file.toString(), text));
    }

    private AlertRules rules(Yaml yaml) {
        yaml.allow(Set.of("name", "sender", "status", "restriction", "web", "rules", "channels"));
        Map<String, ChannelPlan> channels = new LinkedHashMap<>();
        for (Yaml channel : yaml.get("channels").items()) {
            String id = id(channel.get("id"));
            if (channels.put(id, channel(channel)) != null) {
                throw channel.fault("there are two channels \"" + id + "\"");
            }
        }
        List<AlertRule> rules = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Yaml rule : yaml.get("rules").items()) {
            AlertRule read = rule(rule, channels.keySet());
            if (!ids.add(read.id())) {
                throw rule.fault("there are two rules \"" + read.id() + "\"");
            }
            rules.add(read);
        }
        if (rules.isEmpty() || channels.isEmpty()) {
            throw yaml.fault("at least one rule and one channel are wanted");
        }
        Yaml sender = yaml.get("sender");
        if (!sender.text().matches("[^\\s,<&]{1,200}")) {
            throw sender.fault("a sender has no spaces, commas, < or &: an address, or a name");
        }
        return new AlertRules(
                yaml.find("name").map(RulesFile::id).orElse("alerts"),
                sender.text(),
                yaml.find("status")
                        .map(status -> one(status, Alert.Status.values()))
                        .orElse(Alert.Status.ACTUAL),
                yaml.find("restriction").map(Yaml::text).orElse("For those to whom it is sent."),
                yaml.find("web").map(RulesFile::web).orElse(null),
                rules,
                channels);
    }

    private static String id(Yaml value) {
        if (!value.text().matches(ID) || value.text().length() > 60) {
            throw value.fault(
                    "an id is lower case letters and digits with hyphens, at most 60, not \"" + value.text() + "\"");
        }
        return value.text();
    }

    private static String web(Yaml value) {
        if (!value.text().matches("https?://[^\\s\"<>]+")) {
            throw value.fault("an address of http or https is wanted, not \"" + value.text() + "\"");
        }
        return value.text().replaceFirst("/+$", "");
    }

    private static <E extends Enum<E>> E one(Yaml value, E[] known) {
        return Arrays.stream(known)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(value.text()))
                .findFirst()
                .orElseThrow(() -> value.fault("one of "
                        + Arrays.stream(known)
                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + " is wanted, not \"" + value.text() + "\""));
    }

    private AlertRule rule(Yaml yaml, Set<String> channels) {
        Set<String> keys = new LinkedHashSet<>(FILTERS);
        keys.addAll(Set.of("id", "on", "max-age-days", "wave", "to"));
        yaml.allow(keys);
        Optional<Yaml> wave = yaml.find("wave");
        if (wave.isPresent() && yaml.find("on").isPresent()) {
            throw yaml.fault(
                    "a rule is on waves or on what comes of incidents: \"wave\" and \"on\" do not go together");
        }
        List<String> to = yaml.find("to").map(RulesFile::texts).orElse(List.copyOf(channels));
        for (String channel : to) {
            if (!channels.contains(channel)) {
                throw yaml.get("to")
                        .fault("there is no channel \"" + channel + "\", only " + String.join(", ", channels));
            }
        }
        Set<On> on = EnumSet.noneOf(On.class);
        yaml.find("on").ifPresent(value -> items(value).forEach(item -> on.add(one(item, On.values()))));
        return new AlertRule(
                id(yaml.get("id")),
                query(yaml),
                on.isEmpty() ? EnumSet.of(On.NEW, On.TOLL) : on,
                yaml.find("max-age-days").map(value -> whole(value, 1, OLDEST)).orElse(USUAL_AGE),
                wave.map(this::wave).orElse(null),
                to);
    }

    /** A value, or a list of them. */
    private static List<Yaml> items(Yaml value) {
        return value.isText() ? List.of(value) : value.items();
    }

    private static List<String> texts(Yaml value) {
        return items(value).stream().map(Yaml::text).toList();
    }

    private static int whole(Yaml value, int least, int most) {
        if (!value.text().matches("\\d{1,9}") || value.number() < least || value.number() > most) {
            throw value.fault(
                    "a whole number from " + least + " to " + most + " is wanted, not \"" + value.text() + "\"");
        }
        return Math.toIntExact(value.number());
    }

    private IncidentQuery query(Yaml yaml) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String key : FILTERS) {
            yaml.find(key).ifPresent(value -> words.put(key, texts(value)));
        }
        try {
            return new Filter(words, types).query();
        } catch (FilterException e) {
            throw yaml.find(e.parameter()).orElse(yaml).fault(String.valueOf(e.getMessage()));
        }
    }

    private WaveRule wave(Yaml yaml) {
        yaml.allow(Set.of("below", "radius-km", "days", "family"));
        double below = yaml.get("below").decimal();
        if (!(below > 0 && below <= 1)) {
            throw yaml.get("below").fault("a p lies above 0 and is at most 1");
        }
        double radius = yaml.find("radius-km").map(Yaml::decimal).orElse(WaveOptions.USUAL.radiusKm());
        int days = yaml.find("days").map(value -> whole(value, 1, 366)).orElse(WaveOptions.USUAL.days());
        String family = yaml.find("family").map(Yaml::text).orElse("");
        boolean known = family.isEmpty()
                || family.equals(WaveOptions.ALL)
                || types.all().stream()
                        .anyMatch(type ->
                                type.id().equals(family) || type.family().equals(family));
        if (!known) {
            throw yaml.get("family").fault("there is no event type or family \"" + family + "\"");
        }
        try {
            WaveOptions.USUAL.within(radius, days);
        } catch (IllegalArgumentException e) {
            throw yaml.fault(String.valueOf(e.getMessage()));
        }
        return new WaveRule(below, radius, days, family);
    }

    private ChannelPlan channel(Yaml yaml) {
        Yaml kind = yaml.get("kind");
        return switch (kind.text()) {
            case "cap" -> {
                yaml.allow(Set.of("id", "kind", "folder"));
                yield new ChannelPlan.CapFolder(
                        folder.resolve(yaml.get("folder").text()));
            }
            case "atom" -> {
                yaml.allow(Set.of("id", "kind", "file", "title"));
                yield new ChannelPlan.AtomFeed(
                        folder.resolve(yaml.get("file").text()),
                        yaml.find("title").map(Yaml::text).orElse("Alerts of Dateline"));
            }
            case "mail" -> mail(yaml);
            case "webhook" -> {
                yaml.allow(Set.of("id", "kind", "url", "secret-variable"));
                yield new ChannelPlan.Webhook(web(yaml.get("url")), secret(yaml.get("secret-variable")));
            }
            default -> throw kind.fault("a channel is cap, atom, mail or webhook, not \"" + kind.text() + "\"");
        };
    }

    private ChannelPlan mail(Yaml yaml) {
        yaml.allow(Set.of("id", "kind", "host", "port", "security", "user", "password-variable", "from", "to"));
        ChannelPlan.Security security = yaml.find("security")
                .map(value -> one(value, ChannelPlan.Security.values()))
                .orElse(ChannelPlan.Security.STARTTLS);
        String user = yaml.find("user").map(Yaml::text).orElse("");
        if (!user.isEmpty() && security == ChannelPlan.Security.NONE) {
            throw yaml.get("user").fault("a password is never sent over an open connection: use starttls or tls");
        }
        List<String> to = texts(yaml.get("to"));
        List<String> addresses = new ArrayList<>(to);
        addresses.add(yaml.get("from").text());
        for (String address : addresses) {
            if (!address.matches("[^\\s<>,;\"]+@[^\\s<>,;\"@]+")) {
                throw yaml.fault("this is no mail address: \"" + address + "\"");
            }
        }
        return new ChannelPlan.Mail(
                yaml.get("host").text(),
                yaml.find("port")
                        .map(value -> whole(value, 1, HIGHEST_PORT))
                        .orElse(security == ChannelPlan.Security.TLS ? 465 : 587),
                security,
                user,
                user.isEmpty() ? "" : secret(yaml.get("password-variable")),
                yaml.get("from").text(),
                to);
    }

    /** What a variable of the environment holds; the file itself holds no secret. */
    private String secret(Yaml name) {
        String value = environment.getOrDefault(name.text(), "");
        if (value.isEmpty()) {
            throw name.fault("the variable " + name.text() + " of the environment is not set");
        }
        return value;
    }
}
