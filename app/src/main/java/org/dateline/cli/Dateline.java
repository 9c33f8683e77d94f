package org.dateline.cli;

import java.util.concurrent.CompletionException;
import org.dateline.encoder.EncoderException;
import org.dateline.knowledge.KnowledgeException;
import org.dateline.model.Problem;
import org.dateline.parse.ModelCacheException;
import org.dateline.pipeline.InternalErrors;
import org.dateline.review.FilterException;
import org.dateline.review.ReviewException;
import org.dateline.store.StoreException;
import org.dateline.team.TeamException;
import org.dateline.web.ServerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
        name = "dateline",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ReadCommand.class,
            AddCommand.class,
            IncidentsCommand.class,
            ShowCommand.class,
            WhyCommand.class,
            TallyCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            WavesCommand.class,
            ConflictsCommand.class,
            ReportCommand.class,
            AlertsCommand.class,
            DoubtfulCommand.class,
            RuleCommand.class,
            ServeCommand.class,
            UsersCommand.class,
            TokensCommand.class,
            AuditCommand.class,
            RelinkCommand.class,
            SourcesCommand.class,
            WatchCommand.class,
            OriginalCommand.class,
            ChangesCommand.class,
            DoctorCommand.class,
            ForgetCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MentionsCommand.class,
            ArticlesCommand.class,
            PlacesCommand.class,
            ProposalsCommand.class,
            CompletionCommand.class
        },
        description = "Turns news reports of political violence into sourced incident records.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was read",
            "1:nothing could be read, or the output could not be written",
            "2:the command line is wrong",
            "3:some was read, and there were problems: they are listed on standard error"
        })
public final class Dateline implements Runnable {
    @Spec
    private CommandSpec spec;

    Dateline(CommandSpec spec) {
        this.spec = spec;
    }

    /** Made by picocli, which then sets the specification. */
    Dateline() {
        this(CommandSpec.create());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    /** The command line, ready to execute; no stack trace leaves it. */
    public static CommandLine commandLine() {
        return new CommandLine(new Dateline()).setExecutionExceptionHandler(Dateline::failed);
    }

    private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof Refusal
                || cause instanceof StoreException
                || cause instanceof ServerException
                || cause instanceof ModelCacheException
                || cause instanceof KnowledgeException
                || cause instanceof EncoderException
                || cause instanceof ReviewException
                || cause instanceof FilterException
                || cause instanceof TeamException) {
            line.getErr().println("dateline: " + cause.getMessage());
        } else {
            Problem problem = InternalErrors.problem(line.getCommandName(), cause);
            line.getErr().println("dateline: " + problem.code() + ": " + problem.message());
        }
        return ExitCodes.NOTHING;
    }

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int status = ExitCodes.NOTHING;
        try {
            status = commandLine().execute(arguments);
        } catch (OutOfMemoryError e) {
            System.err.println("dateline: out-of-memory: these inputs need more memory; give it with"
                    + " DATELINE_JAVA_OPTS=-Xmx4g, or read fewer at once");
        }
        System.exit(status);
    }
}
