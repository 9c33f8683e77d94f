package org.dateline.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.model.Account;
import org.dateline.model.Extraction;
import org.dateline.model.Incident;
import org.dateline.model.Linking;
import org.dateline.model.Problem;
import org.dateline.model.Reading;
import org.dateline.model.Relevance;

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

    private RecordReader() {}

    /** Reads a whole record.
     *
     * @throws RecordException where it is no {@code dateline/1}
     */
    public static Reading read(InputStream in) throws IOException {
        RecordReader reader = new RecordReader();
        try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(in)) {
            while (values.hasNextValue()) {
                reader.value(new Node(values.nextValue()));
            }
        } catch (JsonProcessingException e) {
            throw new RecordException("not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new RecordException(String.valueOf(e.getMessage()));
        }
        return reader.reading();
    }

    private void value(Node node) throws RecordException {
        if (node.has("kind")) {
            one(node.text("kind"), node);
        } else if (RecordWriter.FORMAT.equals(node.text("format"))) {
            articles.addAll(node.list("articles", n -> n));
            accounts.addAll(node.list("accounts", ReadingNode::account));
            incidents.addAll(node.list("incidents", ReadingNode::incident));
            problems.addAll(node.list("problems", ReadingNode::problem));
        } else {
            throw new RecordException("the format is " + node.text("format") + ", not " + RecordWriter.FORMAT);
        }
    }

    private void one(String kind, Node node) throws RecordException {
        switch (kind) {
            case "article" -> articles.add(node);
            case "account" -> accounts.add(ReadingNode.account(node));
            case "incident" -> incidents.add(ReadingNode.incident(node));
            case "problem" -> problems.add(ReadingNode.problem(node));
            default -> throw new RecordException("there is no kind \"" + kind + "\"");
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
