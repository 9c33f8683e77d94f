package org.dateline.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an Accept header asks for. */
final class Accepted {
    private static final Comparator<Wish> BEST_FIRST =
            Comparator.comparingDouble(Wish::quality).reversed();

    private final List<Wish> wishes;

    private Accepted(List<Wish> wishes) {
        this.wishes = wishes;
    }

    private record Wish(String type, double quality) {
        static Wish of(String part) {
            String[] pieces = part.strip().toLowerCase(Locale.ROOT).split(";", -1);
            double quality = 1;
            for (int i = 1; i < pieces.length; i++) {
                if (pieces[i].strip().matches("q=[01](\\.\\d{1,3})?")) {
                    quality = Double.parseDouble(pieces[i].strip().substring(2));
                }
            }
            return new Wish(pieces[0].strip(), quality);
        }

        boolean takes(String mediaType) {
            return type.equals(mediaType)
                    || type.equals("*/*")
                    || (type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1)));
        }
    }

    static Accepted of(@Nullable String header) {
        String wanted = header == null || header.isBlank() ? "*/*" : header;
        return new Accepted(Stream.of(wanted.split(",", -1))
                .map(Wish::of)
                .filter(wish -> wish.quality() > 0)
                .sorted(BEST_FIRST)
                .toList());
    }

    /** Whether pages are asked for, as by a browser, and not data. */
    boolean wantsPage() {
        return wishes.stream().anyMatch(wish -> wish.type().equals("text/html"));
    }

    /** The best of what is offered; of equally good ones the one offered first. */
    Optional<Format> best(List<Format> offered) {
        return best(offered, Format::mediaType);
    }

    /** The same of whatever has a media type. */
    <T> Optional<T> best(List<T> offered, Function<T, String> mediaType) {
        return wishes.stream()
                .flatMap(wish -> offered.stream().filter(one -> wish.takes(mediaType.apply(one))))
                .findFirst();
    }
}
