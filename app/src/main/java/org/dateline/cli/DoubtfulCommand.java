package org.dateline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dateline.export.LinkText;
import org.dateline.export.Page;
import org.dateline.export.RulingText;
import org.dateline.json.ReviewWriter;
import org.dateline.json.ReviewWriter.Pair;
import org.dateline.knowledge.EventTypes;
import org.dateline.model.Account;
import org.dateline.model.Extraction;
import org.dateline.model.Link;
import org.dateline.model.Ruling;
import org.dateline.store.Slice;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists pairs of accounts of which it is not sure whether they tell of one incident. */
@Command(
        name = "doubtful",
        mixinStandardHelpOptions = true,
        description =
                "Lists pairs of accounts that are nearly as like as unlike, with what speaks for and against, and the"
                        + " commands that settle them.")
final class DoubtfulCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("text", "json");

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private WithholdOption withhold = new WithholdOption();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    @Option(
            names = "--between",
            paramLabel = "LOW,HIGH",
            defaultValue = "0.35,0.65",
            description = "Only pairs of a likeness between these, from 0 to 1; ${DEFAULT-VALUE} if not given.")
    private String between = "0.35,0.65";

    @Option(names = "--page", paramLabel = "N", description = "The page, from 1 on; the first if not given.")
    private int page = 1;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many pairs a page has; ${DEFAULT-VALUE} if not given.")
    private int limit = 20;

    DoubtfulCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        TextOutput.format(format, FORMATS, spec);
        double[] ends = ends();
        if (page < 1 || limit < 1 || (page - 1L) * limit > Integer.MAX_VALUE) {
            throw new ParameterException(spec.commandLine(), "--page and --limit are whole numbers from 1 on.");
        }
        EventTypes types = EventTypes.load();
        Page laidOut = TextOutput.page(output);
        StringBuilder text = new StringBuilder();
        List<Pair> pairs = new ArrayList<>();
        try (Store opened = withhold.of(store.open())) {
            withhold.note(opened, output, "doubtful");
            Slice<Link> links = opened.doubtful(ends[0], ends[1], (page - 1) * limit, limit);
            for (Link link : links.items()) {
                Map<String, Extraction> told = told(opened, link);
                boolean together = together(opened, link);
                pairs.add(new Pair(link, together, List.copyOf(told.values())));
                text.append(LinkText.of(link, told, standing(link, together, opened.rulings()), types, laidOut));
            }
            text.append(ending(links.items().size(), links.total()));
            if (format.equals("json")) {
                output.write(out -> ReviewWriter.writePairs(pairs, links.total(), out));
                return ExitCodes.OK;
            }
        }
        TextOutput.write(output, text.toString());
        return ExitCodes.OK;
    }

    private String ending(int shown, long total) {
        if (total == 0) {
            return "No pair of a likeness between " + between.replace(",", " and ") + ".\n";
        }
        String next = (page - 1L) * limit + shown < total ? "; the next with --page " + (page + 1) : "";
        return shown + " of " + total + " pairs" + next + ".\n";
    }

    /** Each side's article with that account alone. */
    private static Map<String, Extraction> told(Store store, Link link) {
        Map<String, Extraction> told = new LinkedHashMap<>();
        for (Account account : store.accounts(List.of(link.a(), link.b()))) {
            store.article(account.article())
                    .map(article -> new Extraction(article, true, List.of(account), List.of()))
                    .ifPresent(extraction -> told.put(account.id(), extraction));
        }
        return told;
    }

    private static String standing(Link link, boolean together, List<Ruling> rulings) {
        String now = together ? "one incident now" : "two incidents now";
        Set<String> gone =
                rulings.stream().map(Ruling::takesBack).filter(Objects::nonNull).collect(Collectors.toSet());
        return rulings.stream()
                .filter(ruling -> !gone.contains(ruling.id()))
                .filter(ruling -> isOn(ruling, link.a(), link.b()) || isOn(ruling, link.b(), link.a()))
                .reduce((earlier, later) -> later)
                .map(ruling -> now + ", " + RulingText.what(ruling) + " by " + ruling.by())
                .orElse(now);
    }

    private static boolean isOn(Ruling ruling, String one, String other) {
        return ruling.a().stream().anyMatch(anchor -> anchor.account().equals(one))
                && ruling.b().stream().anyMatch(anchor -> anchor.account().equals(other));
    }

    private static boolean together(Store store, Link link) {
        Optional<String> a =
                store.incidentOf(link.a()).map(stored -> stored.incident().id());
        return a.isPresent()
                && a.equals(store.incidentOf(link.b())
                        .map(stored -> stored.incident().id()));
    }

    private double[] ends() {
        String[] parts = between.split(",", -1);
        if (parts.length == 2
                && parts[0].strip().matches("[01](\\.\\d{1,9})?")
                && parts[1].strip().matches("[01](\\.\\d{1,9})?")) {
            double low = Double.parseDouble(parts[0]);
            double high = Double.parseDouble(parts[1]);
            if (low <= high && high <= 1) {
                return new double[] {low, high};
            }
        }
        throw new ParameterException(
                spec.commandLine(),
                "--between is two likenesses from 0 to 1, such as 0.35,0.65, not \"" + between + "\".");
    }
}
