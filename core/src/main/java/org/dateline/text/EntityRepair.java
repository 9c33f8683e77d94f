package org.dateline.text;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the HTML entities that a scraper left standing, named and numbered, also those escaped twice. */
final class EntityRepair implements Repair {
    static final String RULE = "text.repair.entity";
    private static final Pattern ENTITY = Pattern.compile(
            "&(?:amp;)?(?:#(?<decimal>\\d{1,7})|#[xX](?<hex>\\p{XDigit}{1,6})|(?<name>[a-zA-Z]{2,8}));");
    private static final Map<String, String> NAMED = Map.ofEntries(
            entry("amp", "&"),
            entry("quot", "\""),
            entry("apos", "'"),
            entry("lt", "<"),
            entry("gt", ">"),
            entry("nbsp", " "),
            entry("shy", ""),
            entry("ndash", "\u2013"),
            entry("mdash", "\u2014"),
            entry("lsquo", "\u2018"),
            entry("rsquo", "\u2019"),
            entry("ldquo", "\u201C"),
            entry("rdquo", "\u201D"),
            entry("laquo", "\u00AB"),
            entry("raquo", "\u00BB"),
            entry("hellip", "\u2026"),
            entry("bull", "\u2022"),
            entry("middot", "\u00B7"),
            entry("copy", "\u00A9"),
            entry("reg", "\u00AE"),
            entry("trade", "\u2122"),
            entry("deg", "\u00B0"),
            entry("pound", "\u00A3"),
            entry("euro", "\u20AC"),
            entry("cent", "\u00A2"),
            entry("aacute", "\u00E1"),
            entry("agrave", "\u00E0"),
            entry("acirc", "\u00E2"),
            entry("atilde", "\u00E3"),
            entry("auml", "\u00E4"),
            entry("aring", "\u00E5"),
            entry("ccedil", "\u00E7"),
            entry("eacute", "\u00E9"),
            entry("egrave", "\u00E8"),
            entry("ecirc", "\u00EA"),
            entry("euml", "\u00EB"),
            entry("iacute", "\u00ED"),
            entry("icirc", "\u00EE"),
            entry("iuml", "\u00EF"),
            entry("ntilde", "\u00F1"),
            entry("oacute", "\u00F3"),
            entry("ocirc", "\u00F4"),
            entry("ouml", "\u00F6"),
            entry("oslash", "\u00F8"),
            entry("uacute", "\u00FA"),
            entry("ucirc", "\u00FB"),
            entry("uuml", "\u00FC"),
            entry("szlig", "\u00DF"));

    @Override
    public List<Edit> edits(String view) {
        List<Edit> edits = new ArrayList<>();
        Matcher matcher = ENTITY.matcher(view);
        while (matcher.find()) {
            String meant = meant(matcher);
            if (meant != null) {
                edits.add(new Edit(matcher.start(), matcher.end(), meant, RULE));
            }
        }
        return edits;
    }

    private static @Nullable String meant(Matcher matcher) {
        String name = matcher.group("name");
        if (name != null) {
            return NAMED.get(name);
        }
        String hex = matcher.group("hex");
        int code = hex != null ? Integer.parseInt(hex, 16) : Integer.parseInt(matcher.group("decimal"));
        boolean character = Character.isDefined(code) && (code < 0xD800 || code > 0xDFFF);
        return character ? Character.toString(code) : null;
    }
}
