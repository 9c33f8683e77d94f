package org.dateline.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.read.page.LooseDate;
import org.jspecify.annotations.Nullable;

/** A table with a header, one article a row: CSV, or parted by tabs or semicolons. Columns are known by their usual names, or as told. */
final class CsvReader implements Reader {
    /** The fields of an article, each with the headings under which it is usually found, in the order of preference. */
    private static final Map<String, List<String>> USUAL = usual();

    @Override
    public boolean reads(Input input) {
        return input.named(".csv", ".tsv") || input.isOf("text/csv", "text/tab-separated-values");
    }

    @Override
    public void read(Input input, Shelf shelf) throws IOException {
        String opening = input.opening().lines().findFirst().orElse("");
        char separator = separator(opening);
        CsvReaderBuilder builder = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(2 * shelf.limits().bytes(Limit.FILE))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
        var charset = Charsets.guess(input.head());
        if (charset.equals(StandardCharsets.UTF_8) && Charsets.cut(input.head()).isEmpty()) {
            charset = Charsets.WINDOWS_1252;
        }
        try (var rows = builder.ofNamedCsvRecord(new InputStreamReader(input.stream(), charset))) {
            Map<String, String> columns = Map.of();
            for (NamedCsvRecord row : rows) {
                if (columns.isEmpty()) {
                    columns = columns(row.getHeader(), shelf.columns());
                    if (!columns.containsKey("text")) {
                        shelf.problem(
                                Codes.NO_TEXT_COLUMN,
                                input.name(),
                                "no column is called text, body or content; say which one it is: --columns text=NAME. There are: "
                                        + String.join(", ", row.getHeader()));
                        return;
                    }
                }
                shelve(row, columns, input, shelf);
            }
        } catch (CsvParseException e) {
            shelf.problem(
                    Codes.DAMAGED, input.name(), "a row cannot be read, nor those behind it: " + Problems.firstLine(e));
        }
    }

    private static void shelve(NamedCsvRecord row, Map<String, String> columns, Input input, Shelf shelf) {
        String date = field(row, columns, "published");
        String address = field(row, columns, "uri");
        ArticleFields fields = new ArticleFields(
                field(row, columns, "id"),
                address == null ? input.uri() : address,
                field(row, columns, "publisher"),
                field(row, columns, "title"),
                field(row, columns, "byline"),
                date == null ? null : LooseDate.parse(date).orElse(date),
                field(row, columns, "language"));
        String text = field(row, columns, "text");
        shelf.article(input.name() + " line " + row.getStartingLineNumber(), text == null ? "" : text, fields);
    }

    private static @Nullable String field(NamedCsvRecord row, Map<String, String> columns, String field) {
        String column = columns.get(field);
        return column == null
                ? null
                : row.findField(column).filter(value -> !value.isBlank()).orElse(null);
    }

    /** Field by column: as told, else by the usual names. */
    private static Map<String, String> columns(List<String> header, Map<String, String> told) {
        Map<String, String> columns = new LinkedHashMap<>();
        USUAL.forEach((field, names) -> Optional.ofNullable(told.get(field))
                .or(() -> names.stream()
                        .flatMap(name -> header.stream()
                                .filter(h -> h.replace("\uFEFF", "")
                                        .strip()
                                        .toLowerCase(Locale.ROOT)
                                        .equals(name)))
                        .findFirst())
                .filter(header::contains)
                .ifPresent(column -> columns.put(field, column)));
        return columns;
    }

    private static char separator(String header) {
        char best = ',';
        long most = 0;
        for (char c : new char[] {',', '\t', ';', '|'}) {
            long count = header.chars().filter(x -> x == c).count();
            if (count > most) {
                most = count;
                best = c;
            }
        }
        return best;
    }

    private static Map<String, List<String>> usual() {
        Map<String, List<String>> usual = new LinkedHashMap<>();
        usual.put(
                "text",
                List.of("text", "body", "content", "fulltext", "full_text", "article", "article_text", "notes"));
        usual.put("id", List.of("id", "article_id", "doc_id", "guid"));
        usual.put("title", List.of("title", "headline"));
        usual.put(
                "published",
                List.of("published", "date", "publish_date", "pubdate", "published_at", "publication_date"));
        usual.put("uri", List.of("uri", "url", "link", "address"));
        usual.put("publisher", List.of("publisher", "source", "publication", "outlet", "newspaper"));
        usual.put("byline", List.of("byline", "author", "authors"));
        usual.put("language", List.of("language", "lang"));
        return usual;
    }
}
