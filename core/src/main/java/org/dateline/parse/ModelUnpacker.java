package org.dateline.parse;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tukaani.xz.XZInputStream;

/**
 * Turns the four files of NLP4J's English models that we use into one flat file. Takes most of a minute on two slow cores
 * and about a gigabyte of heap, once.
 */
final class ModelUnpacker {
    private static final String FOLDER = "/edu/emory/mathcs/nlp/";

    /** A file in NLP4J's jar and the SHA-256 that it must have. */
    private record Packed(String name, String sha256) {}

    private static final Packed TAGGER =
            new Packed("models/en-pos.xz", "4f7180bba0852eb50557921b48cb5d2e672474578648136676a1ca750c1b58f9");
    private static final Packed PARSER =
            new Packed("models/en-dep.xz", "198a43e53dad2dc3014464b39296a82094f32679015128757172d2271806ba91");
    private static final Packed AMBIGUITIES = new Packed(
            "lexica/en-ambiguity-classes-simplified-lowercase.xz",
            "e803d064aa7c363743aad45eef86c97d8bf43013daf7e4932c190419ffa0966e");
    private static final Packed CLUSTERS = new Packed(
            "lexica/en-brown-clusters-simplified-lowercase.xz",
            "61cf4fa2f71d21c5e9ae7288844c0135e6919366b1ff46df84e2737043f555bb");

    private ModelUnpacker() {}

    /** Writes the flat file; the two halves of the work run side by side. */
    static void unpack(Path file) throws IOException {
        ExecutorService executor = Executors.newSingleThreadExecutor(ModelUnpacker::daemon);
        try (FlatWriter out = FlatWriter.create(file)) {
            Future<FlatModel> parser = executor.submit(() -> model(PARSER));
            FlatLexicon<List<String>> ambiguities = read(AMBIGUITIES, in -> FlatLexicon.of(lists(in.readObject())));
            FlatLexicon<Set<String>> clusters = read(CLUSTERS, in -> FlatLexicon.of(sets(in.readObject())));
            new Models(model(TAGGER), await(parser), ambiguities, clusters).write(out);
            out.finish();
        } finally {
            executor.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "dateline-unpack");
        thread.setDaemon(true);
        return thread;
    }

    private static <T> T await(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while unpacking the parser's models", e);
        }
    }

    private static FlatModel model(Packed packed) throws IOException {
        return read(packed, in -> {
            OnlineComponent<?, ?> component = (OnlineComponent<?, ?>) in.readObject();
            return FlatModel.of(component, in.features());
        });
    }

    /** What is to be made of the objects of a file. */
    private interface Reading<T> {
        T read(ModelObjects in) throws IOException, ClassNotFoundException;
    }

    private static <T> T read(Packed packed, Reading<T> reading) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream resource = ModelUnpacker.class.getResourceAsStream(FOLDER + packed.name())) {
            if (resource == null) {
                throw new FileNotFoundException(packed.name() + " is not on the class path (nlp4j-english)");
            }
            DigestInputStream digested = new DigestInputStream(new BufferedInputStream(resource, 1 << 16), digest);
            T value;
            try (ModelObjects in = new ModelObjects(new BufferedInputStream(new XZInputStream(digested), 1 << 18))) {
                value = reading.read(in);
            }
            String found = HexFormat.of().formatHex(digest.digest());
            if (!found.equals(packed.sha256())) {
                throw new IOException(
                        packed.name() + " is not the file of nlp4j-english 1.1.3: its SHA-256 is " + found);
            }
            return value;
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<String>> lists(Object object) {
        Map<String, List<String>> lists = new HashMap<>();
        Map<Object, List<String>> known = new HashMap<>();
        ((Map<?, ?>) object)
                .forEach((word, value) ->
                        lists.put((String) word, known.computeIfAbsent(value, ModelUnpacker::strings)));
        return lists;
    }

    private static Map<String, Set<String>> sets(Object object) {
        Map<String, Set<String>> sets = new HashMap<>();
        Map<Object, Set<String>> known = new HashMap<>();
        ((Map<?, ?>) object)
                .forEach((word, value) ->
                        sets.put((String) word, known.computeIfAbsent(value, v -> new HashSet<>(strings(v)))));
        return sets;
    }

    private static List<String> strings(Object collection) {
        List<String> strings = new ArrayList<>();
        ((Iterable<?>) collection).forEach(string -> strings.add((String) string));
        return strings;
    }
}
