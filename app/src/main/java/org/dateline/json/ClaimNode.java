package org.dateline.json;

import java.util.List;
import org.dateline.model.Certainty;
import org.dateline.model.DateBasis;
import org.dateline.model.DatePrecision;
import org.dateline.model.Evidence;
import org.dateline.model.FigureScope;
import org.dateline.model.HowMany;
import org.dateline.model.PlacePrecision;
import org.dateline.model.Quantity;
import org.dateline.model.Responsibility;
import org.dateline.model.ResponsibilityKind;
import org.dateline.model.Role;
import org.dateline.model.Speaker;
import org.dateline.model.When;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.dateline.model.With;

/** How claims and their evidence are read back: the mirror of {@link ClaimJson}. */
final class ClaimNode {
    private ClaimNode() {}

    static List<Evidence> evidence(Node node) throws RecordException {
        return evidence(node, "evidence");
    }

    private static List<Evidence> evidence(Node node, String key) throws RecordException {
        return node.list(
                key,
                e -> new Evidence(
                        e.offset("start"),
                        e.offset("end"),
                        e.text("quote"),
                        e.text("rule"),
                        e.objectOrNull("saidBy", ClaimNode::speaker),
                        e.has("path") ? e.textOrNull("path") : null));
    }

    private static Speaker speaker(Node node) throws RecordException {
        return new Speaker(
                node.text("name"),
                node.offsetOrNull("start"),
                node.offsetOrNull("end"),
                node.textOrNull("cue"),
                node.objectOrNull("via", ClaimNode::speaker));
    }

    static When when(Node node) throws RecordException {
        return new When(
                node.dayOrNull("from"),
                node.dayOrNull("to"),
                node.term("precision", DatePrecision.class),
                node.textOrNull("partOfDay"),
                node.termOrNull("basis", DateBasis.class),
                evidence(node));
    }

    static Where where(Node node) throws RecordException {
        return new Where(
                node.textOrNull("name"),
                node.textOrNull("facility"),
                node.textOrNull("admin1"),
                node.textOrNull("admin2"),
                node.textOrNull("country"),
                node.wholeOrNull("geonames"),
                node.decimalOrNull("lat"),
                node.decimalOrNull("lon"),
                node.term("precision", PlacePrecision.class),
                evidence(node));
    }

    static Who who(Node node) throws RecordException {
        return new Who(
                node.term("role", Role.class),
                node.text("name"),
                node.textOrNull("actor"),
                node.texts("aliases"),
                node.textOrNull("kind"),
                node.objectOrNull("count", ClaimNode::quantity),
                node.termOrNull("certainty", Certainty.class),
                evidence(node, "mentions"),
                evidence(node));
    }

    static With with(Node node) throws RecordException {
        return new With(
                node.text("kind"),
                node.text("name"),
                node.objectOrNull("count", ClaimNode::quantity),
                evidence(node, "mentions"),
                evidence(node));
    }

    static HowMany figure(Node node) throws RecordException {
        return new HowMany(
                node.text("of"),
                node.text("group"),
                quantity(node),
                node.termOrNull("scope", FigureScope.class),
                evidence(node));
    }

    static Responsibility responsibility(Node node) throws RecordException {
        return new Responsibility(
                node.term("kind", ResponsibilityKind.class), node.text("by"), node.textOrNull("mode"), evidence(node));
    }

    static Quantity quantity(Node node) throws RecordException {
        return new Quantity(
                node.wholeOrNull("low"), node.wholeOrNull("best"), node.wholeOrNull("high"), node.text("wording"));
    }
}
