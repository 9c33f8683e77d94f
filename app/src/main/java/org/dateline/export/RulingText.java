package org.dateline.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.model.Anchor;
import org.dateline.model.Ruling;

/** What people ruled, in words. */
public final class RulingText {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int SHOWN = 3;

    private RulingText() {}

    /** A table of rulings. */
    public static String table(List<Ruling> rulings, Page page) {
        Set<String> gone =
                rulings.stream().map(Ruling::takesBack).filter(Objects::nonNull).collect(Collectors.toSet());
        Table table = new Table(page)
                .column("Ruling")
                .wrapped("When (UTC)")
                .wrapped("By")
                .wrapped("What");
        for (Ruling ruling : rulings) {
            String on =
                    ruling.b().isEmpty() ? accounts(ruling.a()) : accounts(ruling.a()) + " and " + accounts(ruling.b());
            table.row(List.of(
                    ruling.id(),
                    minute(ruling.at()),
                    ruling.by(),
                    what(ruling) + reason(ruling) + (gone.contains(ruling.id()) ? " (taken back)" : "") + "; on "
                            + on));
        }
        return table.toString();
    }

    /** "corrected when to 2013-07-21 by A. Reader, because …, ruling ID". */
    static String sentence(Ruling ruling) {
        return what(ruling) + " by " + ruling.by() + reason(ruling) + ", ruling " + ruling.id();
    }

    /** What it says, without on what. */
    public static String what(Ruling ruling) {
        return switch (ruling.kind()) {
            case SAME -> "ruled the same";
            case DIFFERENT -> "ruled different";
            case CONFIRMED -> "confirmed";
            case REJECTED -> "rejected";
            case CORRECTED ->
                "corrected " + ruling.field() + " to " + (ruling.value() == null ? "unknown" : ruling.value());
            case TAKEN_BACK -> "took back " + ruling.takesBack();
        };
    }

    private static String reason(Ruling ruling) {
        return ruling.because() == null ? "" : ", because " + ruling.because();
    }

    private static String accounts(List<Anchor> anchors) {
        String shown = anchors.stream().limit(SHOWN).map(Anchor::account).collect(Collectors.joining(", "));
        return anchors.size() > SHOWN ? shown + " and " + (anchors.size() - SHOWN) + " more" : shown;
    }

    private static String minute(Instant instant) {
        return MINUTE.format(instant.atOffset(ZoneOffset.UTC));
    }
}
