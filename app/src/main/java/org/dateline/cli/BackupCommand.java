package org.dateline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.seal.Password;
import org.dateline.seal.Seal;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a store into one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the whole store into one file, as it is at one moment; others may go on writing meanwhile.",
            "dateline restore reads it into any store, SQLite or PostgreSQL."
        },
        footer = "Without --encrypt whoever gets the file can read everything, names included.")
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(paramLabel = "FILE", description = "The file to write, such as dateline-2026-11.jsonl.gz.")
    private Path file = Path.of("");

    @Option(
            names = "--encrypt",
            description = "Encrypt it by a password, without which nobody can read it, you neither.")
    private boolean encrypt;

    @Mixin
    private PasswordOption password = new PasswordOption();

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
        Optional<Password> sealed = encrypt ? Optional.of(password.wanted()) : Optional.empty();
        try (Store opened = store.open()) {
            opened.team().note(UsersCommand.operator(), "backup", encrypt ? "encrypted" : "not encrypted");
            write(opened, unfinished, sealed);
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
            throw new Refusal("the backup " + file + " cannot be written: " + e.getMessage()
                    + "; what was written of it is gone again, and the store is as it was");
        }
    }

    /** Writes it to the disk itself, so that a loss of power leaves no file of that name with less in it. */
    private static void write(Store opened, Path unfinished, Optional<Password> sealed) throws IOException {
        boolean whole = false;
        try {
            try (OutputStream file = Files.newOutputStream(unfinished);
                    OutputStream out = sealed.isPresent() ? Seal.sealing(file, sealed.get()) : file) {
                opened.backup(out);
            }
            try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(unfinished);
            }
        }
    }
}
