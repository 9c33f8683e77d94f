package org.dateline.export.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter.Mode;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * One Parquet file of typed columns, each of which may be null. Rows are held until some megabytes of them make a row group, and
 * written; parquet-floor, which spares us Hadoop, would hold 128 MB in each of several files at once.
 */
final class ParquetTable {
    private static final long ROW_GROUP_BYTES = 8L << 20;

    private ParquetTable() {}

    /** Begins a file of a folder; one that is there is replaced. */
    static <T> ParquetWriter<T> open(Path folder, String name, List<Column<T>> columns) throws IOException {
        return new Builder<>(new LocalOutputFile(folder.resolve(name + ".parquet")), name, columns)
                .withConf(new PlainParquetConfiguration())
                .withWriteMode(Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
    }

    private static final class Builder<T> extends ParquetWriter.Builder<T, Builder<T>> {
        private final String name;
        private final List<Column<T>> columns;

        Builder(OutputFile file, String name, List<Column<T>> columns) {
            super(file);
            this.name = name;
            this.columns = columns;
        }

        @Override
        protected Builder<T> self() {
            return this;
        }

        /** Abstract in the library, and not called where the other is. */
        @Deprecated
        @Override
        protected WriteSupport<T> getWriteSupport(Configuration configuration) {
            return new Support<>(name, columns);
        }

        @Override
        protected WriteSupport<T> getWriteSupport(ParquetConfiguration configuration) {
            return new Support<>(name, columns);
        }
    }

    private static final class Support<T> extends WriteSupport<T> {
        private final MessageType schema;
        private final List<Column<T>> columns;
        private @Nullable RecordConsumer consumer;

        Support(String name, List<Column<T>> columns) {
            this.columns = columns;
            this.schema =
                    new MessageType(name, columns.stream().map(Support::type).toList());
        }

        private static Type type(Column<?> column) {
            return switch (column.kind()) {
                case TEXT ->
                    Types.optional(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(column.name());
                case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
                case DECIMAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
                case TRUTH -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
                case DAY ->
                    Types.optional(PrimitiveTypeName.INT32)
                            .as(LogicalTypeAnnotation.dateType())
                            .named(column.name());
                case INSTANT ->
                    Types.optional(PrimitiveTypeName.INT64)
                            .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                            .named(column.name());
            };
        }

        /** Abstract in the library, and not called where the other is. */
        @Deprecated
        @Override
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer to) {
            consumer = to;
        }

        @Override
        public void write(T row) {
            RecordConsumer out = Objects.requireNonNull(consumer);
            out.startMessage();
            for (int place = 0; place < columns.size(); place++) {
                Column<T> column = columns.get(place);
                Object value = column.value().apply(row);
                if (value != null) {
                    out.startField(column.name(), place);
                    add(out, column.kind(), value);
                    out.endField(column.name(), place);
                }
            }
            out.endMessage();
        }

        private static void add(RecordConsumer out, Column.Kind kind, Object value) {
            switch (kind) {
                case TEXT -> out.addBinary(Binary.fromString(value.toString()));
                case WHOLE -> out.addLong((Long) value);
                case DECIMAL -> out.addDouble((Double) value);
                case TRUTH -> out.addBoolean((Boolean) value);
                case DAY -> out.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
                case INSTANT -> out.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value));
            }
        }
    }
}
