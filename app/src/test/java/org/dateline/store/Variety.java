package org.dateline.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dateline.model.Extraction;
import org.dateline.model.Review;
import org.dateline.store.IncidentQuery.Order;

/** Articles and questions by chance, the same from the same seed. */
final class Variety {
    private static final List<String> TYPES = List.of("bombing", "riot", "protest", "prison-break", "other-violence");
    private static final List<String> COUNTRIES = List.of("IQ", "FJ", "TH");
    private static final List<String> TOWNS = List.of("Korva", "Delm", "Far", "Varn");
    private static final List<String> GROUPS = List.of("Red Front", "Blue Guard", "The Third Line");
    private static final LocalDate FIRST = LocalDate.parse("2020-01-01");

    private final Random random;

    Variety(long seed) {
        this.random = new Random(seed);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean now(int outOfTen) {
        return random.nextInt(10) < outOfTen;
    }

    private String day() {
        return FIRST.plusDays(random.nextInt(now(5) ? 8 : 700)).toString();
    }

    Extraction article(int number) {
        Dispatch made = Dispatch.article("n" + number).of(any(TYPES)).saying("Report " + number + " of " + any(TOWNS));
        String day = day();
        if (now(7)) {
            made.on(day);
        } else if (now(7)) {
            made.from(day, LocalDate.parse(day).plusDays(random.nextInt(60)).toString());
        } else {
            made.undated();
        }
        int town = random.nextInt(TOWNS.size());
        if (now(7)) {
            made.in(TOWNS.get(town), -17 + 13 * town, town == 0 ? 179.9 : -179.9 + 80 * town, any(COUNTRIES));
        } else if (now(5)) {
            made.somewhereIn(any(COUNTRIES), 30, 40);
        } else {
            made.nowhere();
        }
        if (now(6)) {
            made.killed(now(5) ? "all" : "police", random.nextInt(30));
        }
        if (now(4)) {
            made.counted("wounded", "all", random.nextInt(30));
        }
        if (now(6)) {
            String group = any(GROUPS);
            made.by(group, now(7) ? group.toLowerCase(Locale.ROOT).replace(' ', '-') : null);
        }
        return made.read();
    }

    IncidentQuery question() {
        Asking asking = new Asking();
        if (now(3)) {
            asking.country(now(5) ? new String[] {any(COUNTRIES)} : new String[] {"iq", "FJ"});
        }
        if (now(1)) {
            asking.admin1("province of " + any(TOWNS));
        }
        if (now(1)) {
            asking.near(random.nextInt(60) - 20, now(5) ? 180 : random.nextInt(360) - 180, 1 + random.nextInt(9000));
        }
        if (now(2)) {
            asking.box(random.nextInt(360) - 180, -30, random.nextInt(360) - 180, random.nextInt(60));
        }
        if (now(3)) {
            LocalDate day = LocalDate.parse(day());
            asking.period(
                    now(8) ? day.toString() : null,
                    now(8) ? day.plusDays(random.nextInt(600)).toString() : null);
        }
        if (now(2)) {
            asking.types(any(TYPES));
        }
        if (now(2)) {
            asking.actor(now(5) ? "red-front" : any(List.of("line", "blue", "nobody")));
        }
        if (now(2)) {
            asking.figure(any(List.of("killed", "wounded")), random.nextInt(20));
        }
        if (now(2)) {
            asking.review(any(List.of(Review.values())));
        }
        if (now(1)) {
            asking.toldBy("paper n" + random.nextInt(9), "PAPER N3");
        }
        if (now(1)) {
            asking.text(any(List.of("delm", "report of", "red front", "?")));
        }
        return asking.order(any(List.of(Order.values())), now(5))
                .page(random.nextInt(6), 1 + random.nextInt(40))
                .query();
    }
}
