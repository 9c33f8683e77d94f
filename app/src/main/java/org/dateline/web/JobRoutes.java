package org.dateline.web;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.pipeline.Uploads;

/** Articles that somebody adds: pasted, or as files; each time a job, which goes on while the answer is given. */
final class JobRoutes {
    private static final List<String> KEYS = List.of("title", "text", "published", "publisher", "url");
    private static final int LONGEST_NAME = 120;

    private final Site site;

    JobRoutes(Site site) {
        this.site = site;
    }

    void list(Call call) throws IOException {
        call.context().header("Cache-Control", "no-store");
        call.json(json -> json.begin()
                .list(
                        "jobs",
                        site.jobs().all().stream()
                                .filter(job -> isSeen(call, job))
                                .toList(),
                        (j, job) -> job.write(j))
                .end());
    }

    void one(Call call) throws IOException {
        Job job = site.jobs()
                .find(call.part("id"))
                .filter(found -> isSeen(call, found))
                .orElseThrow(() -> Refused.notFound("there is no job " + call.part("id")
                        + "; the server knows its last ones only, since it was started"));
        call.context().header("Cache-Control", "no-store");
        call.json(job::write);
    }

    /** What somebody else adds may bear a name: in a title, a file's name, a problem. */
    private static boolean isSeen(Call call, Job job) {
        return call.visitor().seesNames() || job.by().equals(call.visitor().name());
    }

    void add(Call call) throws IOException {
        Job job = call.context().isMultipartFormData() ? files(call) : pasted(call);
        call.context().status(202).header("Location", "/api/v1/jobs/" + job.id());
        call.json(json ->
                json.begin().object("job", job, (j, value) -> value.write(j)).end());
    }

    private Job pasted(Call call) throws IOException {
        Body body = Body.of(call.body("application/json"), KEYS);
        String url = body.textOrNull("url");
        if (url != null && body.textOrNull("text") == null) {
            return fetched(call, url.strip());
        }
        body.text("text");
        Path folder = Files.createTempDirectory("dateline-sent");
        Path file = folder.resolve("pasted text.jsonl");
        byte[] line = Call.written(json -> {
            json.begin();
            for (String key : KEYS) {
                String value = body.textOrNull(key);
                if (value != null && !value.isBlank()) {
                    json.text(key.equals("url") ? "uri" : key, value);
                }
            }
            json.end();
        });
        Files.write(file, line);
        String title = body.textOrNull("title");
        return add(call, folder, List.of(file), title == null ? "pasted text" : title, false);
    }

    private Job fetched(Call call, String url) {
        if (!url.matches("https?://\\S+")) {
            throw Refused.field("url", "url is an address that begins with http:// or https://");
        }
        return site.jobs()
                .add(
                        url,
                        call.visitor().name(),
                        adding -> site.options().fetching().apply(adding, url),
                        () -> {});
    }

    private Job files(Call call) throws IOException {
        long most = (long) site.options().uploadMegabytes() << 20;
        if (call.context().req().getContentLengthLong() > most) {
            // A browser hears an answer only once it has sent what it sends.
            call.context().bodyInputStream().transferTo(OutputStream.nullOutputStream());
            throw Refused.because(
                    413,
                    "content-too-large",
                    "the files of one request may have " + site.options().uploadMegabytes()
                            + " MB together; send fewer at once, use dateline add, or start the server with"
                            + " --upload-limit");
        }
        List<UploadedFile> sent = call.context().uploadedFiles();
        if (sent.isEmpty()) {
            throw Refused.field("files", "no file was sent");
        }
        Path folder = Files.createTempDirectory("dateline-sent");
        List<Path> files = new ArrayList<>();
        try {
            for (UploadedFile file : sent) {
                Path path = folder.resolve(name(file.filename(), folder));
                try (InputStream in = file.content()) {
                    Files.copy(in, path);
                }
                files.add(path);
            }
        } catch (IOException | RuntimeException e) {
            delete(folder);
            throw e;
        }
        String what = files.size() == 1 ? String.valueOf(files.get(0).getFileName()) : files.size() + " files";
        return add(call, folder, files, what, true);
    }

    private Job add(Call call, Path folder, List<Path> files, String what, boolean named) {
        return site.jobs()
                .add(
                        what,
                        call.visitor().name(),
                        adding -> adding.run(Uploads.of(folder, files, named)),
                        () -> delete(folder));
    }

    /** The last part of a name, without what a file system might take for something else, and not there yet. */
    static String name(String given, Path folder) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}<>:\"|?*]", "_");
        while (plain.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            plain = plain.substring(plain.offsetByCodePoints(0, 1));
        }
        // What begins with a dot is hidden, and would not be read.
        plain = plain.replaceFirst("^\\.+", "");
        String name = plain.isBlank() ? "file" : writable(plain, folder);
        int number = 2;
        String free = name;
        while (Files.exists(folder.resolve(free))) {
            free = number++ + "-" + name;
        }
        return free;
    }

    /** The name itself, or one that the file system of a machine without UTF-8 can write. */
    private static String writable(String name, Path folder) {
        try {
            return String.valueOf(folder.resolve(name).getFileName());
        } catch (InvalidPathException e) {
            return name.replaceAll("[^ -~]", "_");
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
