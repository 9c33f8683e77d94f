package org.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.seal.Seal;
import org.dateline.store.Store;
import org.dateline.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a store of a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Makes a new store of what dateline backup wrote; all of it or nothing. It never writes over a store.")
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(paramLabel = "FILE", description = "What dateline backup wrote.")
    private Path file = Path.of("");

    @Mixin
    private PasswordOption password = new PasswordOption();

    RestoreCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = Seal.opening(raw, password::wanted)) {
            Stores.restore(store.location(), in);
        } catch (NoSuchFileException e) {
            throw new Refusal("there is no file " + file);
        } catch (IOException e) {
            throw new Refusal("the backup " + file + " cannot be read: " + e.getMessage());
        }
        try (Store opened = store.open()) {
            Store.Counts counts = opened.counts();
            opened.team()
                    .note(
                            UsersCommand.operator(),
                            "restore",
                            String.format(
                                    Locale.ROOT,
                                    "%d articles, %d incidents, %d rulings",
                                    counts.articles(),
                                    counts.incidents(),
                                    counts.rulings()));
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%,d articles, %,d incidents, %,d rulings restored%n",
                            counts.articles(), counts.incidents(), counts.rulings());
            spec.commandLine().getOut().flush();
        }
        return ExitCodes.OK;
    }
}
