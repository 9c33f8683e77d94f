package org.dateline.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.ScratchFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** A PDF: its text page after page, with the title and author of its properties. A scanned one has none. */
final class PdfReader implements Reader {
    private static final long MEMORY = 256L << 20;

    @Override
    public boolean reads(Input input) {
        return input.begins("%PDF-");
    }

    @Override
    public void read(Input input, Shelf shelf) throws IOException {
        byte[] bytes = input.bytes(shelf.limits(), Limit.DOCUMENT);
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes),
                () -> new ScratchFile(MemoryUsageSetting.setupMainMemoryOnly(MEMORY)))) {
            shelve(document, input, shelf);
        } catch (InvalidPasswordException e) {
            shelf.problem(Codes.UNSUPPORTED_FORMAT, input.name(), "it is a PDF behind a password");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            shelf.problem(Codes.DAMAGED, input.name(), "it is a damaged PDF: " + Problems.firstLine(e));
        }
    }

    private static void shelve(PDDocument document, Input input, Shelf shelf) throws IOException {
        long most = shelf.limits().of(Limit.SHEETS);
        if (document.getNumberOfPages() > most) {
            shelf.problem(
                    Codes.TOO_LARGE,
                    input.name(),
                    "it has " + document.getNumberOfPages() + " pages, an article at most " + most
                            + " (--limit sheets=N allows more)");
            return;
        }
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphStart("\n");
        String text = stripper.getText(document).replaceAll("\n{3,}", "\n\n").strip();
        if (text.isEmpty()) {
            shelf.problem(
                    Codes.EMPTY_INPUT, input.name(), "there is no text in this PDF: it may be a picture of a page");
            return;
        }
        Map<String, String> found = new HashMap<>();
        String title =
                property(document.getDocumentInformation().getTitle(), "title", "document property title", found);
        String author =
                property(document.getDocumentInformation().getAuthor(), "byline", "document property author", found);
        shelf.article(input.name(), text, new ArticleFields(null, input.uri(), null, title, author, null, null), found);
    }

    private static @Nullable String property(
            @Nullable String value, String field, String where, Map<String, String> found) {
        if (value == null || value.isBlank()) {
            return null;
        }
        found.put(field, where);
        return value.strip();
    }
}
