import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes the man page of docs/cli.md, so that neither can go stale without the other: {@code java release/ManPage.java docs/cli.md VERSION DATE}.
 * Headings become sections, tables lists, indented lines examples.
 */
class ManPage {
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]*)\\*\\*");

    private final StringBuilder page = new StringBuilder();

    public static void main(String[] args) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(args[0]));
        System.out.print(new ManPage().of(lines, args[1], args[2]));
    }

    private String of(List<String> lines, String version, String date) {
        line(".TH DATELINE 1 \"" + date + "\" \"Dateline " + version + "\" \"User Commands\"");
        line(".SH NAME");
        line("dateline \\- turn news reports of political violence into sourced incident records");
        line(".SH SYNOPSIS");
        boolean example = false;
        boolean opening = true;
        for (int i = 1; i < lines.size(); i++) {
            String text = lines.get(i);
            boolean indented = text.startsWith("    ");
            if (indented != example) {
                line(indented ? ".PP\n.RS 4\n.nf" : ".fi\n.RE");
                example = indented;
            }
            if (indented) {
                line(guarded(escaped(text.substring(4))));
            } else if (text.startsWith("## ")) {
                line(".SH " + plain(text.substring(3)).toUpperCase(Locale.ROOT));
                opening = false;
            } else if (text.startsWith("### ")) {
                line(".SS " + plain(text.substring(4)));
            } else if (text.startsWith("|")) {
                row(text, i + 1 < lines.size() && lines.get(i + 1).matches("\\|[-| ]+\\|"));
            } else if (text.startsWith("- ")) {
                line(".IP \\(bu 3");
                line(guarded(words(text.substring(2))));
            } else if (text.isBlank()) {
                line(".PP");
            } else {
                if (opening) {
                    line(".SH DESCRIPTION");
                    opening = false;
                }
                line(guarded(words(text)));
            }
        }
        if (example) {
            line(".fi\n.RE");
        }
        line(".SH SEE ALSO");
        line("The folder docs of the archive: sources.md, store.md, security.md, api.md, workbench.md.");
        return page.toString();
    }

    /** The heading of a table is left out; a first cell is what is told of, the others tell. */
    private void row(String text, boolean heading) {
        if (heading || text.matches("\\|[-| ]+\\|")) {
            return;
        }
        List<String> cells = new ArrayList<>(List.of(text.substring(1).split("(?<!\\\\)\\|", -1)));
        cells.remove(cells.size() - 1);
        line(".TP");
        line(guarded("\\fB" + plain(cells.get(0).strip()) + "\\fR"));
        line(guarded(words(String.join(
                ". ", cells.subList(1, cells.size()).stream().map(String::strip).toList()))));
    }

    private static String escaped(String text) {
        return text.replace("\\|", "|").replace("\\", "\\e").replace("-", "\\-");
    }

    /** Text without its markup. */
    private static String plain(String text) {
        return escaped(
                BOLD.matcher(CODE.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("$1"))
                        .replaceAll("$1"));
    }

    /** Text with its markup as fonts. */
    private static String words(String text) {
        String escaped = escaped(LINK.matcher(text).replaceAll("$1"));
        return BOLD.matcher(CODE.matcher(escaped).replaceAll("\\\\fB$1\\\\fR")).replaceAll("\\\\fB$1\\\\fR");
    }

    /** A line of text that begins like a command is none. */
    private static String guarded(String line) {
        return line.startsWith(".") || line.startsWith("'") ? "\\&" + line : line;
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
