package org.dateline.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.link.Correction;
import org.dateline.model.Account;
import org.dateline.model.Dossier;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;
import org.dateline.model.Linking;
import org.dateline.model.Problem;
import org.dateline.model.Reading;
import org.dateline.model.Relevance;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;

/**
 * Reads a record back, written as one JSON object or as JSONL. What the record does not hold, the mentions that no account
 * uses, is not there afterwards.
 */
public final class RecordReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Node> articles = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final Map<String, Instant> created = new HashMap<>();
    private final Map<String, Instant> changed = new HashMap<>();

    private RecordReader() {}

    /** Reads a whole record.
     *
     * @throws RecordException where it is no {@code dateline/1}
     */
    public static Reading read(InputStream in) throws IOException {
        return new RecordReader().all(in);
    }

    /** What was read, and what people ruled on it. */
    public record Ruled(Reading reading, List<Ruling> rulings) {
        /** Copies the list. */
        public Ruled {
            rulings = List.copyOf(rulings);
        }
    }

    /** Reads a whole record with its rulings.
     *
     * @throws RecordException where it is no {@code dateline/1}
     */
    public static Ruled ruled(InputStream in) throws IOException {
        RecordReader reader = new RecordReader();
        return new Ruled(reader.all(in), reader.rulings);
    }

    private Reading all(InputStream in) throws IOException {
        try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(in)) {
            while (values.hasNextValue()) {
                value(new Node(values.nextValue()));
            }
            return reading();
        } catch (JsonProcessingException e) {
            throw new RecordException("not JSON: " + e.getOriginalMessage());
        } catch (CharConversionException e) {
            throw new RecordException("not text: " + e.getMessage());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new RecordException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads a record, or a GeoJSON file of incidents, as incidents with what stands behind each, articles whole.
     *
     * @param now the moment that incidents of which the record does not say when they were made and changed are of
     */
    public static List<Dossier> dossiers(InputStream in, Instant now) throws IOException {
        RecordReader reader = new RecordReader();
        Reading reading = reader.all(in);
        Map<String, Extraction> byAccount = new HashMap<>();
        reading.extractions().forEach(told -> told.accounts().forEach(account -> byAccount.put(account.id(), told)));
        List<Dossier> dossiers = new ArrayList<>();
        for (Incident incident : reading.linking().incidents()) {
            Set<String> told = articles(incident, byAccount).stream()
                    .map(extraction -> extraction.article().id())
                    .collect(Collectors.toSet());
            dossiers.add(new Dossier(
                    incident,
                    reader.created.getOrDefault(incident.id(), now),
                    reader.changed.getOrDefault(incident.id(), now),
                    articles(incident, byAccount),
                    sameTextAs(incident, byAccount, reading.linking().sameTextAs()),
                    reader.rulings.stream()
                            .filter(ruling -> ruling.isOnOneOf(told))
                            .toList(),
                    List.of()));
        }
        return dossiers;
    }

    private static Map<String, String> sameTextAs(
            Incident incident, Map<String, Extraction> byAccount, Map<String, String> all) {
        Map<String, String> own = new LinkedHashMap<>();
        for (Extraction told : articles(incident, byAccount)) {
            String original = all.get(told.article().id());
            if (original != null) {
                own.put(told.article().id(), original);
            }
        }
        return own;
    }

    private static List<Extraction> articles(Incident incident, Map<String, Extraction> byAccount) {
        return incident.accounts().stream()
                .map(byAccount::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private void value(Node node) throws RecordException {
        if (node.has("kind")) {
            one(node.text("kind"), node);
        } else if (node.has("features")) {
            for (Node feature : node.list("features", n -> n)) {
                incidents.add(feature.object("properties", this::incident));
            }
        } else if (RecordWriter.FORMAT.equals(node.text("format"))) {
            articles.addAll(node.list("articles", n -> n));
            accounts.addAll(node.list("accounts", ReadingNode::account));
            incidents.addAll(node.list("incidents", this::incident));
            problems.addAll(node.list("problems", ReadingNode::problem));
            if (node.has("rulings")) {
                rulings.addAll(node.list("rulings", RecordReader::ruling));
            }
        } else {
            throw new RecordException("the format is " + node.text("format") + ", not " + RecordWriter.FORMAT);
        }
    }

    private void one(String kind, Node node) throws RecordException {
        switch (kind) {
            case "article" -> articles.add(node);
            case "account" -> accounts.add(ReadingNode.account(node));
            case "incident" -> incidents.add(incident(node));
            case "problem" -> problems.add(ReadingNode.problem(node));
            case "ruling" -> rulings.add(node.object("ruling", RecordReader::ruling));
            default -> throw new RecordException("there is no kind \"" + kind + "\"");
        }
    }

    /** One that linking could not follow is refused here, and not when it is kept already. */
    private static Ruling ruling(Node node) throws RecordException {
        Ruling ruling = RulingJson.read(node);
        if (ruling.kind() == RulingKind.CORRECTED) {
            String field = ruling.field();
            if (field == null) {
                throw new RecordException("ruling " + ruling.id() + " corrects nothing");
            }
            try {
                Correction.of(field, ruling.value());
            } catch (IllegalArgumentException e) {
                throw new RecordException("in ruling " + ruling.id() + " " + e.getMessage());
            }
        }
        return ruling;
    }

    private Incident incident(Node node) throws RecordException {
        Incident incident = ReadingNode.incident(node);
        if (node.has("created") && node.has("changed")) {
            created.put(incident.id(), instant(node.text("created")));
            changed.put(incident.id(), instant(node.text("changed")));
        }
        return incident;
    }

    private static Instant instant(String text) throws RecordException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new RecordException("no instant: " + text);
        }
    }

    private Reading reading() throws RecordException {
        Map<String, List<Account>> byArticle = accounts.stream()
                .collect(Collectors.groupingBy(Account::article, LinkedHashMap::new, Collectors.toList()));
        List<Extraction> extractions = new ArrayList<>();
        Map<String, String> sameTextAs = new LinkedHashMap<>();
        for (Node node : articles) {
            List<Account> own = byArticle.remove(node.text("id"));
            boolean relevant = node.truth("relevant");
            extractions.add(new Extraction(
                    ReadingNode.article(node),
                    relevant,
                    node.has("relevance")
                            ? new Relevance(node.decimal("relevance"), List.of())
                            : Relevance.of(relevant),
                    own == null ? List.of() : own,
                    List.of(),
                    List.of(),
                    null));
            String same = node.textOrNull("sameTextAs");
            if (same != null) {
                sameTextAs.put(node.text("id"), same);
            }
        }
        if (!byArticle.isEmpty()) {
            throw new RecordException("accounts of articles that are not there: " + byArticle.keySet());
        }
        return new Reading(extractions, new Linking(sameTextAs, incidents), problems);
    }
}
