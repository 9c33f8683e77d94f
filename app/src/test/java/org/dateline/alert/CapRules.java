package org.dateline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The rules of the schema of CAP 1.2, written as checks: which elements, in which order, how often, and what may stand in them. */
final class CapRules {
    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final String DATE = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[-+]\\d\\d:\\d\\d";

    /** Name and how often: 1 once, ? at most once, * any number, + at least once. */
    private static final List<String> ALERT = List.of(
            "identifier1",
            "sender1",
            "sent1",
            "status1",
            "msgType1",
            "source?",
            "scope1",
            "restriction?",
            "addresses?",
            "code*",
            "note?",
            "references?",
            "incidents?",
            "info*");

    private static final List<String> INFO = List.of(
            "language?",
            "category+",
            "event1",
            "responseType*",
            "urgency1",
            "severity1",
            "certainty1",
            "audience?",
            "eventCode*",
            "effective?",
            "onset?",
            "expires?",
            "senderName?",
            "headline?",
            "description?",
            "instruction?",
            "web?",
            "contact?",
            "parameter*",
            "resource*",
            "area*");

    private static final List<String> AREA =
            List.of("areaDesc1", "polygon*", "circle*", "geocode*", "altitude?", "ceiling?");
    private static final List<String> PAIR = List.of("valueName1", "value1");

    private static final Map<String, Set<String>> WORDS = Map.of(
            "status", Set.of("Actual", "Exercise", "System", "Test", "Draft"),
            "msgType", Set.of("Alert", "Update", "Cancel", "Ack", "Error"),
            "scope", Set.of("Public", "Restricted", "Private"),
            "category",
                    Set.of(
                            "Geo",
                            "Met",
                            "Safety",
                            "Security",
                            "Rescue",
                            "Fire",
                            "Health",
                            "Env",
                            "Transport",
                            "Infra",
                            "CBRNE",
                            "Other"),
            "urgency", Set.of("Immediate", "Expected", "Future", "Past", "Unknown"),
            "severity", Set.of("Extreme", "Severe", "Moderate", "Minor", "Unknown"),
            "certainty", Set.of("Observed", "Likely", "Possible", "Unlikely", "Unknown"));

    private CapRules() {}

    /** Checks a document and gives its {@code msgType}. */
    static String check(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element alert = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(alert.getLocalName()).isEqualTo("alert");
        inOrder(alert, ALERT);
        assertThat(text(alert, "identifier")).doesNotContainAnyWhitespaces().doesNotContain(",", "<", "&");
        assertThat(text(alert, "sender")).doesNotContainAnyWhitespaces().doesNotContain(",", "<", "&");
        assertThat(text(alert, "sent")).matches(DATE);
        String kind = text(alert, "msgType");
        assertThat(children(alert, "references").isEmpty()).isEqualTo(kind.equals("Alert"));
        for (Element references : children(alert, "references")) {
            assertThat(references.getTextContent().split(" "))
                    .allMatch(one -> one.matches("[^\\s,]+,[^\\s,]+," + DATE));
        }
        assertThat(children(alert, "restriction").isEmpty())
                .isEqualTo(!text(alert, "scope").equals("Restricted"));
        List<Element> infos = children(alert, "info");
        assertThat(infos).hasSize(1);
        for (Element info : infos) {
            inOrder(info, INFO);
            for (Element parameter : children(info, "parameter")) {
                inOrder(parameter, PAIR);
            }
            for (Element area : children(info, "area")) {
                inOrder(area, AREA);
                for (Element circle : children(area, "circle")) {
                    assertThat(circle.getTextContent()).matches("-?\\d+(\\.\\d+)?,-?\\d+(\\.\\d+)? \\d+(\\.\\d+)?");
                }
                for (Element code : children(area, "geocode")) {
                    inOrder(code, PAIR);
                }
            }
        }
        return kind;
    }

    private static void inOrder(Element parent, List<String> plan) {
        int at = 0;
        for (Element child : children(parent, null)) {
            assertThat(child.getNamespaceURI()).isEqualTo(NAMESPACE);
            int known = -1;
            for (int i = 0; i < plan.size(); i++) {
                if (plan.get(i).substring(0, plan.get(i).length() - 1).equals(child.getLocalName())) {
                    known = i;
                }
            }
            assertThat(known).as(child.getLocalName() + " in its place").isGreaterThanOrEqualTo(at);
            at = known;
            Set<String> words = WORDS.get(child.getLocalName());
            if (words != null) {
                assertThat(words).contains(child.getTextContent());
            }
        }
        for (String one : plan) {
            String name = one.substring(0, one.length() - 1);
            int many = children(parent, name).size();
            char often = one.charAt(one.length() - 1);
            assertThat(many)
                    .as(name)
                    .isBetween(often == '1' || often == '+' ? 1 : 0, often == '1' || often == '?' ? 1 : 999);
        }
    }

    private static List<Element> children(Element parent, @org.jspecify.annotations.Nullable String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && (name == null || name.equals(element.getLocalName()))) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        return children(parent, name).get(0).getTextContent();
    }
}
