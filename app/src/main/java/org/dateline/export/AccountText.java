package org.dateline.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.knowledge.EventType;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Account;
import org.dateline.model.Certainty;
import org.dateline.model.Evidence;
import org.dateline.model.FigureScope;
import org.dateline.model.Focus;
import org.dateline.model.HowMany;
import org.dateline.model.Modality;
import org.dateline.model.Quantity;
import org.dateline.model.Responsibility;
import org.dateline.model.ResponsibilityKind;
import org.dateline.model.Role;
import org.dateline.model.Scope;
import org.dateline.model.What;
import org.dateline.model.Where;
import org.dateline.model.Who;
import org.dateline.model.With;
import org.jspecify.annotations.Nullable;

/** One account on the sheet: what, when, where, who to whom, with what, how many, who answers for it. */
final class AccountText {
    private static final Set<String> SAYING_NOTHING = Set.of("person", "thing", "unknown");

    private final Sheet sheet;
    private final EventTypes types;

    AccountText(Sheet sheet, EventTypes types) {
        this.sheet = sheet;
        this.types = types;
    }

    void write(int number, Account account) {
        write(number + "  ", account, "");
    }

    /** An account headed by its id. */
    void write(String id, Account account) {
        write("", account, id);
    }

    private void write(String number, Account account, String id) {
        String standing = standing(account);
        String right = standing.isEmpty() || id.isEmpty() ? standing + id : standing + "  " + id;
        sheet.heading(number + name(account.what().type()), right, Sheet.Style.STRONG);
        row("What", others(account.what()), account.what().evidence());
        row("When", Wording.when(account.when()), account.when().evidence());
        where(account.where());
        account.who().stream().sorted(Comparator.comparing(Who::role)).forEach(this::who);
        account.weapons().forEach(this::with);
        List<String> counted =
                account.figures().stream().map(HowMany::of).distinct().toList();
        account.figures().stream()
                .sorted(Comparator.comparingInt(figure -> counted.indexOf(figure.of())))
                .forEach(this::figure);
        account.responsibility().forEach(this::responsibility);
        sheet.blank();
    }

    /** The event type's name, capitalised. */
    String name(String type) {
        return types.byId(type).map(EventType::name).orElseGet(() -> Sheet.capital(Wording.words(type)));
    }

    private String others(What what) {
        return Wording.list(what.types());
    }

    /** How the article stands to it: "threatened", "background, reported". */
    private static String standing(Account account) {
        List<String> words = new ArrayList<>();
        if (account.scope() == Scope.AGGREGATE) {
            words.add("total over several incidents");
        }
        if (account.focus() == Focus.BACKGROUND) {
            words.add("background");
        }
        if (account.modality() != Modality.ASSERTED) {
            words.add(account.modality().word());
        }
        return String.join(", ", words);
    }

    private void where(Where where) {
        String degrees = Wording.degrees(where);
        String facility = where.facility() == null ? "" : " (" + Wording.words(where.facility()) + ")";
        row("Where", Wording.where(where) + facility + (degrees == null ? "" : "\n" + degrees), where.evidence());
    }

    void who(Who who) {
        StringBuilder value = new StringBuilder(count(who.count(), who.name())).append(who.name());
        if (!who.aliases().isEmpty()) {
            value.append(" (").append(String.join(", ", who.aliases())).append(')');
        }
        if (who.kind() != null
                && !SAYING_NOTHING.contains(who.kind())
                && !saysIt(who.name(), Wording.words(who.kind()))) {
            value.append(", ").append(Wording.words(who.kind()));
        }
        if (who.certainty() != null && who.certainty() != Certainty.STATED) {
            value.append("; ").append(who.certainty().word());
        }
        List<Evidence> evidence = who.evidence().isEmpty() ? who.mentions() : who.evidence();
        row(role(who.role()), value.toString(), evidence);
    }

    private static boolean saysIt(String name, String kind) {
        String words = name.toLowerCase(Locale.ROOT);
        return words.endsWith(kind) || words.endsWith(kind + "s");
    }

    private static String role(Role role) {
        return switch (role) {
            case PERPETRATOR -> "By";
            case TARGET -> "Against";
            case VICTIM -> "Victim";
            case PARTY -> "Party";
            case RESPONDER -> "Responder";
        };
    }

    void with(With with) {
        String kind = Wording.words(with.kind());
        String named = with.name().equalsIgnoreCase(kind) ? "" : " (" + kind + ")";
        List<Evidence> evidence = with.evidence().isEmpty() ? with.mentions() : with.evidence();
        row("With", count(with.count(), with.name()) + with.name() + named, evidence);
    }

    /** A count before a name, nothing where there is none or the name says it. */
    private static String count(@Nullable Quantity count, String name) {
        if (count == null || name.startsWith(count.wording())) {
            return "";
        }
        boolean open = count.low() == null && count.best() == null && count.high() == null;
        return (open ? count.wording() : Wording.range(count)) + " ";
    }

    private void figure(HowMany figure) {
        String part = figure.scope() == FigureScope.PART ? ", a part" : "";
        List<String> words = new ArrayList<>(Quotes.lines(figure.evidence(), sheet.explains()));
        String wording = figure.quantity().wording();
        if (figure.evidence().stream().noneMatch(e -> e.quote().contains(wording))) {
            words.add(0, "\u201c" + wording + "\u201d");
        }
        String label = Sheet.capital(Wording.words(figure.of()));
        sheet.row(label, Wording.range(figure.quantity()) + Wording.group(figure.group()) + part, words);
    }

    void responsibility(Responsibility responsibility) {
        String mode = responsibility.mode() == null ? "" : ", by " + Wording.words(responsibility.mode());
        row(kind(responsibility.kind()), responsibility.by() + mode, responsibility.evidence());
    }

    private static String kind(ResponsibilityKind kind) {
        return switch (kind) {
            case CLAIM -> "Claimed by";
            case DENIAL -> "Denied by";
            case ACCUSATION -> "Accuser";
        };
    }

    private void row(String label, String value, List<Evidence> evidence) {
        sheet.row(label, value, Quotes.lines(evidence, sheet.explains()));
    }
}
