package org.dateline.export;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Claim;
import org.dateline.model.Dossier;
import org.dateline.model.Evidence;
import org.dateline.model.Extraction;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;

/**
 * Why an incident shows what it shows in one field: the account or the ruling that the value comes from, its words in their
 * sentence, what found them and who says so; then what the other accounts say of the same field.
 */
public final class WhyText {
    private static final String PARAGRAPH = "\n\n";
    private static final int LONGEST = 400;

    private final Dossier dossier;
    private final Field field;
    private final Sheet sheet;

    private WhyText(Dossier dossier, Field field, Sheet sheet) {
        this.dossier = dossier;
        this.field = field;
        this.sheet = sheet;
    }

    /**
     * The page.
     *
     * @throws IllegalArgumentException where there is no such field; the message says which there are
     */
    public static String of(Dossier dossier, String field, Page page) {
        Sheet sheet = new Sheet(page);
        new WhyText(dossier, Field.of(field, dossier.incident()), sheet).write();
        return sheet.toString();
    }

    private void write() {
        List<String> shown = field.shown(dossier.incident());
        sheet.heading(field.name(), dossier.incident().id(), Sheet.Style.STRONG);
        if (shown.isEmpty()) {
            sheet.row("Shown", "nothing: no account says it", Sheet.Style.PLAIN);
        }
        shown.forEach(value -> sheet.row("Shown", value, Sheet.Style.STRONG));
        List<String> from = from();
        dossier.rulings().stream().filter(this::holds).forEach(this::ruling);
        sheet.blank();
        List<Account> chosen = new ArrayList<>();
        List<Account> others = new ArrayList<>();
        for (Extraction extraction : dossier.told()) {
            for (Account account : extraction.accounts()) {
                (from.contains(account.id()) ? chosen : others).add(account);
            }
        }
        if (chosen.isEmpty()) {
            others.forEach(this::account);
            return;
        }
        chosen.forEach(this::account);
        if (others.stream().anyMatch(account -> !field.claims(account).isEmpty())) {
            sheet.heading("The other accounts", "", Sheet.Style.STRONG).blank();
            others.forEach(this::account);
        }
    }

    /** What the values shown come from. */
    private List<String> from() {
        return dossier.incident().fieldFrom().entrySet().stream()
                .filter(entry -> entry.getKey().equals(field.path())
                        || entry.getKey().startsWith(field.path() + ".")
                        || field.path().startsWith(entry.getKey() + "."))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    /** Whether it corrects the field and is not taken back. */
    private boolean holds(Ruling ruling) {
        String corrected = ruling.kind() == RulingKind.CORRECTED ? ruling.field() : null;
        return corrected != null
                && (corrected.equals(field.path()) || corrected.startsWith(field.path() + "."))
                && dossier.rulings().stream().noneMatch(other -> ruling.id().equals(other.takesBack()));
    }

    private void ruling(Ruling ruling) {
        sheet.row("Ruled", RulingText.sentence(ruling), Sheet.Style.WARNING);
    }

    private void account(Account account) {
        List<Claim> claims = field.claims(account);
        Article article =
                dossier.articleOf(account.id()).map(Extraction::article).orElse(null);
        if (claims.isEmpty() || article == null) {
            return;
        }
        sheet.heading(ArticleText.headline(article), account.id(), Sheet.Style.PLAIN);
        String original = dossier.sameTextAs().get(article.id());
        sheet.note(
                ArticleText.source(article, false) + (original == null ? "" : " \u00b7 a copy of " + original),
                Sheet.Style.FAINT);
        for (Claim claim : claims) {
            sheet.row("Says", Field.value(claim), Sheet.Style.STRONG);
            words(article, claim);
        }
        sheet.blank();
    }

    /** Each span once, with everything that found it. */
    private void words(Article article, Claim claim) {
        Map<Integer, List<Evidence>> spans = Field.words(claim).stream()
                .collect(Collectors.groupingBy(Evidence::start, LinkedHashMap::new, Collectors.toList()));
        for (List<Evidence> span : spans.values()) {
            Evidence words = span.get(0);
            sheet.row("Words", sentence(article.text(), words), Sheet.Style.PLAIN);
            if (words.saidBy() != null) {
                sheet.row("Speaker", Wording.speaker(words.saidBy()), Sheet.Style.PLAIN);
            }
            String rules = span.stream().map(Evidence::rule).distinct().collect(Collectors.joining(", "));
            sheet.row("Rule", rules + "; characters " + words.start() + " to " + words.end(), Sheet.Style.FAINT);
        }
    }

    /** The sentence around the words, which stand in square brackets; a very long one is cut on both sides. */
    static String sentence(String text, Evidence words) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        int start = sentences.preceding(Math.min(words.start() + 1, text.length()));
        int end = sentences.following(words.end() - 1);
        int above = text.lastIndexOf(PARAGRAPH, words.start());
        int below = text.indexOf(PARAGRAPH, words.end());
        int from = Math.max(Math.max(start, words.start() - LONGEST), above < 0 ? 0 : above + PARAGRAPH.length());
        int to = Math.min(end == BreakIterator.DONE ? text.length() : end, words.end() + LONGEST);
        to = below < 0 ? to : Math.min(to, below);
        return text.substring(from, words.start())
                + "["
                + text.substring(words.start(), words.end())
                + "]"
                + text.substring(words.end(), to).stripTrailing();
    }
}
