import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.dateline.wave.Case;
import org.dateline.wave.Wave;
import org.dateline.wave.WaveOptions;
import org.dateline.wave.WaveScan;

/** How long scans take, and how often they find a wave where there is none. Run by {@code bench/waves}. */
public final class WaveLoad {
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    public static void main(String[] arguments) {
        switch (arguments[0]) {
            case "speed" -> speed(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            case "alarms" -> alarms(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /**
     * A country 900 km across: towns of which few have most, as in any country at war. One case in three lies at a point of its own within
     * 30 km of its town, where {@code apart}; else all lie at the towns themselves, as a gazetteer gives them.
     */
    private static List<Case> country(int cases, int towns, int days, boolean apart, long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        double[] lat = new double[towns];
        double[] lon = new double[towns];
        double[] upTo = new double[towns];
        double sum = 0;
        for (int i = 0; i < towns; i++) {
            lat[i] = 30 + 8 * dice.nextDouble();
            lon[i] = 40 + 8 * dice.nextDouble();
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
        List<Case> made = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            double drawn = dice.nextDouble() * sum;
            int town = 0;
            while (upTo[town] < drawn) {
                town++;
            }
            boolean own = apart && dice.nextInt(3) == 0;
            double dLat = own ? (dice.nextDouble() - 0.5) * 0.54 : 0;
            double dLon = own ? (dice.nextDouble() - 0.5) * 0.64 : 0;
            made.add(new Case("i" + i, FIRST.plusDays(dice.nextInt(days)), lat[town] + dLat, lon[town] + dLon, 1));
        }
        return made;
    }

    /** A wave that no shuffle makes, so that none is gone through in part only. */
    private static void plant(List<Case> cases) {
        for (int i = 0; i < 12; i++) {
            Case at = cases.get(0);
            cases.set(i, new Case("w" + i, FIRST.plusDays(200 + i / 4), at.latitude(), at.longitude(), 1));
        }
    }

    private static double cpu() {
        com.sun.management.OperatingSystemMXBean system =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static void speed(int cases, int replicas) {
        for (boolean apart : new boolean[] {false, true}) {
            for (int years : new int[] {5, 1}) {
                for (boolean ongoing : new boolean[] {true, false}) {
                    List<Case> country = country(cases, 800, 365 * years, apart, 7);
                    plant(country);
                    WaveOptions options =
                            WaveOptions.USUAL.shuffled(replicas, 1).until(FIRST.plusDays(ongoing ? 202 : 365 * years - 1));
                    long places = country.stream()
                            .map(one -> one.latitude() + "," + one.longitude())
                            .distinct()
                            .count();
                    double before = cpu();
                    long start = System.nanoTime();
                    List<Wave> waves = new WaveScan(ongoing ? options.ongoing() : options).waves(country);
                    System.out.printf(
                            Locale.ROOT,
                            "%,d cases at %,d places in %d year(s), %s, %,d replicas: %.1f s, %.1f s of CPU; strongest p = %.3f%n",
                            cases,
                            places,
                            years,
                            ongoing ? "prospective" : "retrospective",
                            replicas,
                            (System.nanoTime() - start) / 1e9,
                            cpu() - before,
                            waves.isEmpty() ? 1 : waves.get(0).p());
                }
            }
        }
    }

    /** So many histories whose dates were dealt out by chance; in one of twenty chance alone should make a wave of p up to .05. */
    private static void alarms(int histories, int replicas) {
        for (boolean ongoing : new boolean[] {true, false}) {
            int below = 0;
            for (int number = 0; number < histories; number++) {
                List<Case> cases = new ArrayList<>(country(300, 40, 365, false, 11));
                List<LocalDate> dates = new ArrayList<>(cases.stream().map(Case::day).toList());
                Collections.shuffle(dates, new java.util.Random(1000 + number));
                for (int i = 0; i < cases.size(); i++) {
                    Case one = cases.get(i);
                    cases.set(i, new Case(one.id(), dates.get(i), one.latitude(), one.longitude(), 1));
                }
                WaveOptions options =
                        WaveOptions.USUAL.atLeast(2).shuffled(replicas, 77 + number).most(1);
                List<Wave> waves = new WaveScan(ongoing ? options.ongoing() : options).waves(cases);
                below += !waves.isEmpty() && waves.get(0).p() < 0.05 ? 1 : 0;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d of %d histories without any wave have one below p = .05: %.1f %%%n",
                    ongoing ? "prospective" : "retrospective",
                    below,
                    histories,
                    100.0 * below / histories);
        }
    }
}
