package org.dateline.knowledge;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.knowledge.EventCodes.Acled;
import org.dateline.knowledge.EventCodes.Gtd;
import org.dateline.knowledge.EventCodes.Plover;

/** The codes that the other schemes have ({@code events/codes.yml}), against which a type's codes are read. */
final class CodeBook {
    private static final Pattern CAMEO = Pattern.compile("(0[1-9]|1\\d|20)\\d{0,2}");
    private static final String NONE = "null";

    private final Yaml codes;

    CodeBook(Yaml codes) {
        this.codes = codes.allow(Set.of("acled", "ged", "gtd", "plover", "muc4"));
    }

    EventCodes read(Yaml of) {
        of.allow(Set.of("acled", "ged", "gtd", "plover", "cameo", "muc4"));
        return new EventCodes(
                given(of, "acled").map(this::acled).orElse(null),
                given(of, "ged")
                        .map(ged -> Math.toIntExact(known("ged", ged).number()))
                        .orElse(null),
                given(of, "gtd").map(this::gtd).orElse(null),
                given(of, "plover").map(this::plover).orElse(null),
                given(of, "cameo").map(CodeBook::cameo).orElse(null),
                given(of, "muc4").map(muc4 -> known("muc4", muc4).text()).orElse(null));
    }

    /** A scheme's code; every scheme must be named, so that a forgotten one cannot pass for "has no code". */
    private static Optional<Yaml> given(Yaml of, String scheme) {
        Yaml value = of.get(scheme);
        return value.isText() && value.text().equals(NONE) ? Optional.empty() : Optional.of(value);
    }

    private Acled acled(Yaml code) {
        code.allow(Set.of("event", "subEvent"));
        String event = code.get("event").text();
        String subEvent = code.get("subEvent").text();
        Yaml subEvents = codes.get("acled")
                .find(event)
                .orElseThrow(() -> code.fault("ACLED has no event type \"" + event + "\""));
        if (!subEvents.texts().contains(subEvent)) {
            throw code.fault("ACLED's \"" + event + "\" has no sub-event type \"" + subEvent + "\"");
        }
        return new Acled(event, subEvent);
    }

    private Gtd gtd(Yaml code) {
        code.allow(Set.of("number", "name"));
        String number = code.get("number").text();
        String name = code.get("name").text();
        if (codes.get("gtd")
                .find(number)
                .filter(known -> known.text().equals(name))
                .isEmpty()) {
            throw code.fault("GTD has no attack type " + number + " \"" + name + "\"");
        }
        return new Gtd(Math.toIntExact(code.get("number").number()), name);
    }

    private Plover plover(Yaml code) {
        code.allow(Set.of("type", "mode"));
        String type = code.get("type").text();
        Yaml modes = codes.get("plover")
                .find(type)
                .orElseThrow(() -> code.fault("PLOVER has no event type \"" + type + "\""));
        String mode = given(code, "mode").map(Yaml::text).orElse(null);
        if (mode != null && !modes.texts().contains(mode)) {
            throw code.fault("PLOVER's " + type + " has no mode \"" + mode + "\"");
        }
        return new Plover(type, mode);
    }

    private static String cameo(Yaml code) {
        if (!CAMEO.matcher(code.text()).matches()) {
            throw code.fault("\"" + code.text() + "\" is not a CAMEO code");
        }
        return code.text();
    }

    private Yaml known(String scheme, Yaml code) {
        if (!codes.texts(scheme).contains(code.text())) {
            throw code.fault(scheme + " has no code \"" + code.text() + "\"");
        }
        return code;
    }
}
