package org.dateline.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.dateline.model.Problem;
import org.dateline.read.Intake;
import org.dateline.read.Limits;
import org.dateline.read.Readers;
import org.dateline.read.ReadingOptions;
import org.jspecify.annotations.Nullable;

/** Reads a part of the inputs with the readers that one machine has. */
final class PieceReading implements FlatMapFunction<Piece, Taken> {
    private static final String UNREADABLE = "unreadable";

    private final SerializableConfiguration hadoop;
    private final @Nullable String published;

    PieceReading(SerializableConfiguration hadoop, @Nullable String published) {
        this.hadoop = hadoop;
        this.published = published;
    }

    @Override
    public Iterator<Taken> call(Piece piece) {
        Handover handover = new Handover(piece.file(), piece.firstLine(), intake -> read(piece, intake));
        TaskContext task = TaskContext.get();
        if (task != null) {
            TaskCompletionListener end = ended -> handover.close();
            task.addTaskCompletionListener(end);
        }
        return handover;
    }

    private void read(Piece piece, Intake intake) {
        ReadingOptions options = new ReadingOptions(published, null, Limits.STANDARD);
        if (piece.isWhole() && piece.local()) {
            Readers.stream(List.of(piece.path()), InputStream.nullInputStream(), options, intake);
            return;
        }
        try {
            if (piece.isWhole()) {
                Readers.stream(piece.path(), open(piece), options, intake);
            } else {
                Readers.lines(piece.path(), piece.firstLine(), LinesBetween.of(open(piece), piece), options, intake);
            }
        } catch (IOException e) {
            intake.problem(new Problem(UNREADABLE, piece.path(), "it cannot be read: " + e.getMessage()));
        }
    }

    private InputStream open(Piece piece) throws IOException {
        Path path = new Path(piece.path());
        return new BufferedInputStream(path.getFileSystem(hadoop.value()).open(path), 1 << 16);
    }
}
