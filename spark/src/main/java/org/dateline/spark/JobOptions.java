package org.dateline.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.protect.Withhold;
import org.jspecify.annotations.Nullable;

/**
 * What a job is asked for.
 *
 * @param inputs patterns of files, local or of any file system that the cluster knows, read in this order
 * @param out the folder of the tables
 * @param published day or instant of publication of articles that do not say it themselves, null if unknown
 * @param partitions into how many parts the work is cut; 0 for as many as suit the cluster and the size of the inputs
 * @param largestBlock of more articles that are filed under one key, each is compared only with {@link #window} others
 * @param window with how many neighbours in time an article of too large a block is compared, from 1 on
 * @param largestGroup more articles than these are not linked in one piece
 * @param waves whether waves are looked for
 * @param withheld what is put under other words before anything is written
 */
record JobOptions(
        List<String> inputs,
        String out,
        @Nullable String published,
        int partitions,
        int largestBlock,
        int window,
        int largestGroup,
        boolean waves,
        Set<Withhold> withheld)
        implements Serializable {
    /** Copies the list and checks the numbers. */
    JobOptions {
        inputs = List.copyOf(inputs);
        withheld = Set.copyOf(withheld);
        if (inputs.isEmpty()) {
            throw new JobException("--in names no file");
        }
        if (partitions < 0) {
            throw new JobException("--partitions is a number from 0 on, and not " + partitions);
        }
        if (largestBlock < 2 || window < 1 || largestGroup < 2) {
            throw new JobException(
                    "--largest-block and --largest-group are numbers from 2 on, and --window is one from 1 on");
        }
    }

    /** What words such as {@code names} ask to withhold. */
    static Set<Withhold> withheld(List<String> words) {
        Set<Withhold> withheld = EnumSet.noneOf(Withhold.class);
        for (String word : words) {
            withheld.add(Arrays.stream(Withhold.values())
                    .filter(known -> known.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new JobException("--withhold " + word + " is unknown; there are "
                            + Arrays.stream(Withhold.values())
                                    .map(Withhold::word)
                                    .collect(Collectors.joining(", ")))));
        }
        return withheld;
    }
}
