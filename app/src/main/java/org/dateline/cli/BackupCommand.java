package org.dateline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a store into one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the whole store into one file, as it is at one moment; others may go on writing meanwhile.",
            "dateline restore reads it into any store, SQLite or PostgreSQL."
        })
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(paramLabel = "FILE", description = "The file to write, such as dateline-2026-11.jsonl.gz.")
    private Path file = Path.of("");

    BackupCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        if (Files.exists(file)) {
            throw new Refusal("there is " + file + " already; name another file, or move it away");
        }
        // Under another name until it is whole: what bears the name of a backup is one.
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (Store opened = store.open();
                OutputStream out = Files.newOutputStream(unfinished)) {
            opened.team().note(UsersCommand.operator(), "backup", "");
            opened.backup(out);
            Files.move(unfinished, file);
            Store.Counts counts = opened.counts();
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%,d articles, %,d incidents, %,d rulings in %s%n",
                            counts.articles(), counts.incidents(), counts.rulings(), file);
            spec.commandLine().getOut().flush();
            return ExitCodes.OK;
        } catch (IOException e) {
            throw new Refusal("the backup " + file + " cannot be written: " + e.getMessage());
        }
    }
}
