package org.dateline.cli;

import java.util.concurrent.Callable;
import org.dateline.model.FetchRecord;
import org.dateline.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes what was fetched and an article read of. */
@Command(
        name = "original",
        mixinStandardHelpOptions = true,
        description =
                "Writes the bytes that an article was read of, as they were fetched; how they were is told on standard"
                        + " error.")
final class OriginalCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @picocli.CommandLine.Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "ARTICLE", description = "The id of an article of the store.")
    private String article = "";

    OriginalCommand() {
        this.spec = picocli.CommandLine.Model.CommandSpec.create();
    }

    @Override
    public Integer call() {
        try (Store opened = store.open()) {
            if (opened.article(article).isEmpty()) {
                throw new Refusal("there is no article " + article);
            }
            FetchRecord how = opened.fetched(article)
                    .orElseThrow(() -> new Refusal("the article " + article + " was not fetched, but read of a file"));
            byte[] bytes = opened.untouched(how.sha256())
                    .orElseThrow(() -> new Refusal("the store has lost what " + article + " was read of"));
            output.write(out -> out.write(bytes));
            spec.commandLine().getErr().println(how.finalUri() + "\n" + ArticlePage.fetched(how));
            spec.commandLine().getErr().flush();
        }
        return ExitCodes.OK;
    }
}
