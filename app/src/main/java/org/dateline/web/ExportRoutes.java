package org.dateline.web;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Vocabulary;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Store;
import org.dateline.takeout.Gone;
import org.dateline.takeout.StoreSource;
import org.dateline.takeout.Takeout;
import org.dateline.takeout.Written;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a filter lets through, as a file, written as it is read: however much it is. Beside it can be had what the format
 * could not carry, and what is gone since an older file.
 */
final class ExportRoutes {
    private static final List<String> PARTS = List.of("file", "losses", "deleted");
    private static final List<String> YES_OR_NO = List.of("no", "yes");

    private final Site site;
    private final Supplier<Vocabulary> vocabulary = Once.of(Vocabulary::load);

    ExportRoutes(Site site) {
        this.site = site;
    }

    void formats(Call call) throws IOException {
        call.json(json -> json.all(ExportFormat.all(), ExportFormat::write));
    }

    void export(Call call) throws IOException {
        List<String> ids = ExportFormat.all().stream().map(FileFormat::id).toList();
        // A plus in an address is a blank.
        String asked = call.word(
                "format",
                "json",
                Stream.concat(ids.stream(), Stream.of("csv hxl")).toList());
        FileFormat format = ExportFormat.all().get(ids.indexOf(asked.replace(' ', '+')));
        Store store = site.handedOn(!format.isPublic() || keepsNames(call));
        IncidentQuery query = site.everything(call);
        switch (call.word("part", "file", PARTS)) {
            case "losses" -> losses(call, store, query, format);
            case "deleted" -> deleted(call, store, query, format);
            default -> file(call, store, query, format);
        }
    }

    /** Whether the names of victims and witnesses are asked for. */
    static boolean keepsNames(Call call) {
        return call.word("names", "no", YES_OR_NO).equals("yes");
    }

    private void file(Call call, Store store, IncidentQuery query, FileFormat format) throws IOException {
        String media = ExportFormat.mediaType(format);
        headers(
                call,
                media + (media.startsWith("text/") ? "; charset=utf-8" : ""),
                "dateline-incidents." + ExportFormat.extension(format));
        if (call.isHead()) {
            return;
        }
        OutputStream out = new BufferedOutputStream(call.context().outputStream(), 1 << 16);
        if (format.isFolder()) {
            archive(store, query, format, out);
        } else {
            write(store, query, format, Destination.of(out));
        }
        out.flush();
    }

    private void losses(Call call, Store store, IncidentQuery query, FileFormat format) throws IOException {
        headers(call, "application/json", "dateline-incidents." + format.extension() + ".losses.json");
        if (!call.isHead()) {
            Losses losses = new Losses(format.id());
            nowhere(store, query, format, losses, null);
            losses.write(call.context().outputStream());
        }
    }

    private void deleted(Call call, Store store, IncidentQuery query, FileFormat format) throws IOException {
        Instant since = query.changedSince();
        if (since == null) {
            throw Refused.field("updated-since", "since when? Name the day of the older file with updated-since");
        }
        headers(call, "text/csv; charset=utf-8", "dateline-incidents." + format.extension() + ".deleted.csv");
        if (!call.isHead()) {
            Written written = new Written();
            nowhere(store, query, format, new Losses(format.id()), written);
            ByteArrayOutputStream list = new ByteArrayOutputStream();
            new Gone(store, format).write(since, written, list);
            call.context().outputStream().write(list.toByteArray());
        }
    }

    private static void headers(Call call, String contentType, String name) {
        call.context()
                .contentType(contentType)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store");
    }

    private void write(Store store, IncidentQuery query, FileFormat format, Destination to) throws IOException {
        take(store, query, format, to, new Losses(format.id()), null);
    }

    private void take(
            Store store,
            IncidentQuery query,
            FileFormat format,
            Destination to,
            Losses losses,
            @Nullable Written written)
            throws IOException {
        new Takeout(format, vocabulary.get())
                .write(new StoreSource(site.store(), store, query, format, vocabulary.get()), to, losses, written);
    }

    /** Writes to nowhere, for what comes of it besides. */
    private void nowhere(Store store, IncidentQuery query, FileFormat format, Losses losses, @Nullable Written written)
            throws IOException {
        if (!format.isFolder()) {
            take(store, query, format, Destination.of(OutputStream.nullOutputStream()), losses, written);
            return;
        }
        Path folder = Files.createTempDirectory("dateline-export");
        try {
            take(store, query, format, Destination.of(folder), losses, written);
        } finally {
            remove(folder);
        }
    }

    private void archive(Store store, IncidentQuery query, FileFormat format, OutputStream out) throws IOException {
        Path folder = Files.createTempDirectory("dateline-export");
        try {
            write(store, query, format, Destination.of(folder));
            ZipOutputStream archive = new ZipOutputStream(out);
            for (Path file : files(folder)) {
                archive.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                Files.copy(file, archive);
                archive.closeEntry();
            }
            archive.finish();
        } finally {
            remove(folder);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
