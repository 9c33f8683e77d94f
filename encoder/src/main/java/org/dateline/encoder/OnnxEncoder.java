package org.dateline.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dateline.encode.EncodedKind;
import org.dateline.encode.EncodedRole;
import org.dateline.encode.EncodedSegment;
import org.dateline.encode.EncodedWord;
import org.dateline.encode.Encoding;
import org.dateline.encode.RoleEncoder;
import org.dateline.text.Document;
import org.dateline.text.Sentence;

/**
 * A network in a file of the ONNX format that {@code fit/encoder} wrote, run by ONNX Runtime one segment at a time. Safe
 * for many threads. It keeps its weights outside the Java heap (about 250 MB with the model that ships) until the process
 * ends.
 */
public final class OnnxEncoder implements RoleEncoder {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final ModelWords model;
    private final WordPieces pieces;
    private final Segmenter segmenter;

    private OnnxEncoder(OrtEnvironment environment, OrtSession session, ModelWords model) {
        this.environment = environment;
        this.session = session;
        this.model = model;
        this.pieces = new WordPieces(model.vocabulary());
        this.segmenter = new Segmenter(model.window() - 2, model.overlap());
    }

    /**
     * Loads a model file.
     *
     * @param threads that one segment may use; 1 where articles are read side by side
     * @throws EncoderException where it cannot be read or is no such model
     */
    public static OnnxEncoder load(Path file, int threads) {
        try {
            return load(Files.readAllBytes(file), threads);
        } catch (IOException e) {
            throw new EncoderException("The model file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Loads the bytes of a model file. */
    static OnnxEncoder load(byte[] bytes, int threads) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            OrtSession session = environment.createSession(bytes, options);
            return new OnnxEncoder(
                    environment, session, ModelWords.of(session.getMetadata().getCustomMetadata()));
        } catch (OrtException e) {
            throw new EncoderException("The model cannot be loaded: " + e.getMessage(), e);
        } catch (LinkageError e) {
            throw new EncoderException(
                    "ONNX Runtime has no library that runs on this machine; the profile fast does without it: " + e, e);
        }
    }

    @Override
    public String version() {
        return model.version();
    }

    @Override
    public Encoding encode(Document document, List<Sentence> sentences) {
        List<List<EncodedWord>> words = new ArrayList<>();
        sentences.forEach(sentence -> words.add(WordSplitter.split(sentence)));
        return encode(words);
    }

    /** Reads sentences of words. */
    Encoding encode(List<List<EncodedWord>> sentences) {
        List<EncodedWord> words = new ArrayList<>();
        TreeSet<Integer> cuts = new TreeSet<>();
        for (List<EncodedWord> sentence : sentences) {
            cuts.add(words.size());
            words.addAll(sentence);
        }
        int[][] ids = words.stream().map(word -> pieces.ids(word.form())).toArray(int[][]::new);
        int[] lengths = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            lengths[i] = ids[i].length;
        }
        WordMeans means = new WordMeans(model.layers().size(), words.size());
        List<EncodedSegment> segments = new ArrayList<>();
        for (Segmenter.Segment segment : segmenter.segments(lengths, cuts)) {
            segments.add(read(segment, ids, means));
        }
        Encoding encoding = Encoding.of(words, segments, model.rules());
        for (int layer = 0; layer < model.layers().size(); layer++) {
            EncodedRole role = EncodedRole.ofLayer(model.layers().get(layer)).orElse(null);
            if (role != null) {
                encoding = encoding.with(role, means.begin(layer), means.inside(layer));
            }
        }
        return encoding;
    }

    /** The numbers of a word's pieces. */
    int[] pieces(EncodedWord word) {
        return pieces.ids(word.form());
    }

    private EncodedSegment read(Segmenter.Segment segment, int[][] ids, WordMeans means) {
        try (OnnxTensor line = OnnxTensor.createTensor(environment, new long[][] {framed(segment, ids)});
                OnnxTensor mask =
                        OnnxTensor.createTensor(environment, ones(line.getInfo().getShape()[1]));
                OrtSession.Result said = session.run(Map.of("input_ids", line, "attention_mask", mask))) {
            float[][][] layers = ((float[][][][]) said.get(0).getValue())[0];
            float[] kinds = ((float[][]) said.get(1).getValue())[0];
            int place = 1;
            for (int word = segment.from(); word < segment.to(); word++) {
                means.add(word, layers[place]);
                place += ids[word].length;
            }
            return new EncodedSegment(segment.from(), segment.to(), kinds(kinds));
        } catch (OrtException e) {
            throw new EncoderException("The model " + version() + " failed: " + e.getMessage(), e);
        }
    }

    private Map<EncodedKind, Float> kinds(float[] probabilities) {
        Map<EncodedKind, Float> kinds = new EnumMap<>(EncodedKind.class);
        for (int i = 0; i < probabilities.length; i++) {
            float probability = probabilities[i];
            EncodedKind.ofLabel(model.kinds().get(i)).ifPresent(kind -> kinds.put(kind, probability));
        }
        return kinds;
    }

    private static long[] framed(Segmenter.Segment segment, int[][] ids) {
        int length = 2;
        for (int word = segment.from(); word < segment.to(); word++) {
            length += ids[word].length;
        }
        long[] line = new long[length];
        line[0] = WordPieces.START;
        int place = 1;
        for (int word = segment.from(); word < segment.to(); word++) {
            for (int id : ids[word]) {
                line[place++] = id;
            }
        }
        line[place] = WordPieces.END;
        return line;
    }

    private static long[][] ones(long length) {
        long[] ones = new long[(int) length];
        Arrays.fill(ones, 1);
        return new long[][] {ones};
    }
}
