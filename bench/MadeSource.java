import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Outgoing.RowNumber;
import org.dateline.export.file.Vocabulary;
import org.dateline.link.Linker;
import org.dateline.model.Account;
import org.dateline.model.Article;
import org.dateline.model.Dossier;
import org.dateline.model.Extraction;
import org.dateline.model.FigureVersion;
import org.dateline.model.Incident;
import org.dateline.model.IncidentFigure;
import org.dateline.model.Link;
import org.dateline.takeout.IncidentSource;

/**
 * Incidents made as they are asked for, the same ones each time: some hundreds are linked once, and handed over again and again
 * with other ids of incidents, accounts and articles. None is held.
 */
final class MadeSource implements IncidentSource {
    private static final int MODELS = 2000;
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Dossier> models;
    private final int wanted;
    private final FileFormat format;
    private final Vocabulary vocabulary;

    MadeSource(StoreLoad load, int wanted, FileFormat format, Vocabulary vocabulary) {
        List<Extraction> articles = new ArrayList<>();
        for (int number = 0; number < MODELS; number++) {
            articles.add(load.varied(number));
        }
        this.models = Linker.standard().link(articles).incidents().stream()
                .map(incident -> dossier(incident, articles))
                .toList();
        this.wanted = wanted;
        this.format = format;
        this.vocabulary = vocabulary;
    }

    @Override
    public void each(Taking taking) throws IOException {
        Map<String, Long> last = new HashMap<>();
        for (int made = 0; made < wanted; made++) {
            Dossier dossier = renamed(models.get(made % models.size()), "-" + made / models.size());
            List<RowNumber> numbers = format.series(dossier, vocabulary).stream()
                    .map(series -> new RowNumber(series, last.merge(series, 1L, Long::sum)))
                    .toList();
            taking.take(new Outgoing(dossier, numbers));
        }
    }

    private static Dossier dossier(Incident incident, List<Extraction> articles) {
        Set<String> accounts = new HashSet<>(incident.accounts());
        List<Extraction> told = articles.stream()
                .filter(article -> article.accounts().stream().anyMatch(account -> accounts.contains(account.id())))
                .toList();
        return new Dossier(incident, MADE, MADE, told, Map.of(), List.of(), List.of());
    }

    private static Dossier renamed(Dossier model, String end) {
        List<Extraction> told =
                model.told().stream().map(article -> renamed(article, end)).toList();
        return new Dossier(renamed(model.incident(), end), MADE, MADE, told, Map.of(), List.of(), List.of());
    }

    private static Incident renamed(Incident model, String end) {
        Map<String, String> fieldFrom = new LinkedHashMap<>();
        model.fieldFrom().forEach((field, account) -> fieldFrom.put(field, account + end));
        return new Incident(
                model.id() + end,
                model.what(),
                model.when(),
                model.where(),
                model.who(),
                model.weapons(),
                model.figures().stream().map(figure -> renamed(figure, end)).toList(),
                model.responsibility(),
                model.accounts().stream().map(account -> account + end).toList(),
                model.links().stream()
                        .map(link -> new Link(link.a() + end, link.b() + end, link.score(), link.because()))
                        .toList(),
                model.independentSources(),
                model.review(),
                fieldFrom);
    }

    private static IncidentFigure renamed(IncidentFigure model, String end) {
        List<FigureVersion> versions = new ArrayList<>();
        for (FigureVersion version : model.versions()) {
            versions.add(new FigureVersion(
                    version.quantity(),
                    version.article() + end,
                    version.account() + end,
                    version.saidBy(),
                    version.speakerKind(),
                    version.published(),
                    version.part(),
                    version.denied(),
                    version.source()));
        }
        return new IncidentFigure(
                model.of(), model.group(), model.low(), model.best(), model.high(), model.codebook(), versions);
    }

    private static Extraction renamed(Extraction model, String end) {
        Article article = model.article();
        List<Account> accounts = new ArrayList<>();
        for (Account account : model.accounts()) {
            accounts.add(new Account(
                    account.id() + end,
                    account.article() + end,
                    account.what(),
                    account.scope(),
                    account.focus(),
                    account.modality(),
                    account.when(),
                    account.where(),
                    account.who(),
                    account.weapons(),
                    account.figures(),
                    account.responsibility()));
        }
        return new Extraction(
                new Article(
                        article.id() + end,
                        article.uri() + end,
                        article.publisher(),
                        article.title(),
                        article.byline(),
                        article.published(),
                        article.language(),
                        article.sha256(),
                        article.text(),
                        article.agency()),
                model.relevant(),
                model.relevance(),
                accounts,
                List.of(),
                List.of(),
                null);
    }
}
