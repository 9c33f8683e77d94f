package org.dateline.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.FigureVersion;
import org.dateline.model.Focus;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Link;
import org.dateline.model.Modality;
import org.dateline.model.Problem;
import org.dateline.model.Review;
import org.dateline.model.Scope;
import org.dateline.model.SpeakerKind;
import org.dateline.model.What;

/** How articles, accounts, incidents and problems are read back: the mirror of {@link ReadingJson}. */
final class ReadingNode {
    private ReadingNode() {}

    static Article article(Node node) throws RecordException {
        return new Article(
                node.text("id"),
                node.textOrNull("uri"),
                node.textOrNull("publisher"),
                node.textOrNull("title"),
                node.textOrNull("byline"),
                node.publishedOrNull("published"),
                node.textOrNull("language"),
                node.text("sha256"),
                node.text("text"),
                node.has("agency") ? node.textOrNull("agency") : null);
    }

    static Account account(Node node) throws RecordException {
        return new Account(
                node.text("id"),
                node.text("article"),
                new What(node.text("type"), node.texts("types"), ClaimNode.evidence(node)),
                node.term("scope", Scope.class),
                node.term("focus", Focus.class),
                node.term("modality", Modality.class),
                node.object("when", ClaimNode::when),
                node.object("where", ClaimNode::where),
                node.list("who", ClaimNode::who),
                node.list("weapons", ClaimNode::with),
                node.list("figures", ClaimNode::figure),
                node.list("responsibility", ClaimNode::responsibility));
    }

    static Incident incident(Node node) throws RecordException {
        return new Incident(
                node.text("id"),
                new What(node.text("type"), node.texts("types"), java.util.List.of()),
                node.object("when", ClaimNode::when),
                node.object("where", ClaimNode::where),
                node.list("who", ClaimNode::who),
                node.list("weapons", ClaimNode::with),
                node.list("figures", ReadingNode::figure),
                node.list("responsibility", ClaimNode::responsibility),
                node.texts("accounts"),
                node.list("links", ReadingNode::link),
                node.offset("independentSources"),
                node.term("review", Review.class),
                node.object("fieldFrom", ReadingNode::fieldFrom));
    }

    static Problem problem(Node node) throws RecordException {
        return new Problem(node.text("code"), node.text("input"), node.text("message"));
    }

    private static IncidentFigure figure(Node node) throws RecordException {
        return new IncidentFigure(
                node.text("of"),
                node.text("group"),
                node.wholeOrNull("low"),
                node.wholeOrNull("best"),
                node.wholeOrNull("high"),
                node.text("codebook"),
                node.list("versions", ReadingNode::version));
    }

    private static FigureVersion version(Node node) throws RecordException {
        return new FigureVersion(
                ClaimNode.quantity(node),
                node.text("article"),
                node.text("account"),
                node.textOrNull("saidBy"),
                node.has("speakerKind") ? node.termOrNull("speakerKind", SpeakerKind.class) : null,
                node.publishedOrNull("published"),
                node.truth("part"),
                node.truth("denied"),
                node.has("source") ? node.textOrNull("source") : null);
    }

    private static Link link(Node node) throws RecordException {
        return new Link(node.text("a"), node.text("b"), node.decimal("score"), node.texts("because"));
    }

    private static Map<String, String> fieldFrom(Node node) throws RecordException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Map.Entry<String, com.fasterxml.jackson.databind.JsonNode> field :
                node.json().properties()) {
            fields.put(field.getKey(), field.getValue().asText());
        }
        return fields;
    }
}
