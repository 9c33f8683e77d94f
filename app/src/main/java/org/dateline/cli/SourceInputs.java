package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.read.Addresses;
import org.dateline.read.Feeds;
import org.dateline.read.RefusedException;

/** Addresses of sources as a user gives them: themselves, or files that list them. */
final class SourceInputs {
    private static final long LONGEST = 16 << 20;

    private SourceInputs() {}

    static Set<String> addresses(List<String> inputs) {
        Set<String> addresses = new LinkedHashSet<>();
        for (String input : inputs) {
            if (Addresses.isAddress(input)) {
                addresses.add(input);
            } else {
                addresses.addAll(listed(input));
            }
        }
        for (String address : addresses) {
            if (!address.matches("(?i)https?://[^\\s/]+.*")) {
                throw new Refusal("only addresses of http and https are watched, not " + address);
            }
        }
        return addresses;
    }

    private static List<String> listed(String name) {
        try {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                throw new Refusal("there is no file " + name + "; an address begins with http:// or https://");
            }
            if (Files.size(file) > LONGEST) {
                throw new Refusal(name + " is too large for a list of sources");
            }
            return Feeds.sources(Files.readAllBytes(file));
        } catch (RefusedException e) {
            throw new Refusal(name + ": " + e.reason());
        } catch (IOException | InvalidPathException e) {
            throw new Refusal(name + " cannot be read: " + e.getMessage());
        }
    }
}
