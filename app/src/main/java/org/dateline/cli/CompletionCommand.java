package org.dateline.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the completion script. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a completion script for bash and zsh. Put it to use with:",
            "  source <(dateline completion)"
        })
final class CompletionCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    CompletionCommand() {
        this.spec = CommandSpec.create();
    }

    @Override
    public void run() {
        spec.commandLine()
                .getOut()
                .print(AutoComplete.bash("dateline", spec.root().commandLine()));
        spec.commandLine().getOut().flush();
    }
}
