package org.dateline.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * Places in one flat buffer: fixed-size records, then (name hash, record) entries sorted by hash, then the names in UTF-8.
 * Nothing is parsed at loading; a file is mapped and costs no heap. The trap: a name is known by its hash alone.
 */
final class PlaceIndex {
    /** "DLPLACE1". */
    static final long MAGIC = 0x444c504c41434531L;
    /** Bytes before the records. */
    static final int HEADER = 20;
    /** Bytes of a record. */
    static final int RECORD = 32;
    /** Bytes of an entry. */
    static final int ENTRY = 12;
    /** Units of a degree in a record. */
    static final double DEGREE = 100_000;
    /** Bit of an entry that leads to a place by another than its usual name. */
    static final int OTHER_NAME = 1 << 29;
    /** Bit of an entry that leads to a place by the loose key of a name. */
    static final int LOOSE = 1 << 30;

    /** A kind's number in a record is its position here. */
    static final List<PlaceKind> KINDS = List.of(PlaceKind.values());

    private static final int RECORD_NUMBER = OTHER_NAME - 1;

    /** Most names asked for are no places: with so many bits a search ends after a few steps. */
    private static final int PREFIX = 16;

    private final ByteBuffer bytes;
    private final int recordCount;
    private final int entryCount;
    private final int entries;
    private final int names;

    /** For each value of the first {@link #PREFIX} bits of a hash the first entry that begins with it or with a greater one. */
    private final int[] begins = new int[(1 << PREFIX) + 1];

    private PlaceIndex(ByteBuffer bytes, int recordCount, int entryCount) {
        this.bytes = bytes;
        this.recordCount = recordCount;
        this.entryCount = entryCount;
        this.entries = HEADER + RECORD * recordCount;
        this.names = entries + ENTRY * entryCount;
    }

    private void findBegins() {
        int prefix = 0;
        for (int entry = 0; entry < entryCount; entry++) {
            int own = prefix(bytes.getLong(entries + ENTRY * entry));
            while (prefix <= own) {
                begins[prefix++] = entry;
            }
        }
        Arrays.fill(begins, prefix, begins.length, entryCount);
    }

    private static int prefix(long hash) {
        return (int) (hash >>> (Long.SIZE - PREFIX));
    }

    /** An index in these bytes; {@code source} is what a fault calls them. */
    static PlaceIndex of(String source, ByteBuffer bytes) {
        if (bytes.limit() < HEADER || bytes.getLong(0) != MAGIC) {
            throw new KnowledgeException(source, 1, "this is no index of places");
        }
        PlaceIndex index = new PlaceIndex(bytes, bytes.getInt(8), bytes.getInt(12));
        if ((long) index.names + bytes.getInt(16) != bytes.limit()) {
            throw new KnowledgeException(source, 1, "the index of places is cut off or damaged");
        }
        index.findBegins();
        return index;
    }

    /** Maps an index file of up to 2 GB. */
    static PlaceIndex map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return of(file.toString(), channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    int size() {
        return recordCount;
    }

    /** Bytes of the buffer: all that an index takes. */
    int bytes() {
        return bytes.limit();
    }

    boolean has(String key) {
        return first(PlaceNames.hash(key)) >= 0;
    }

    /** Adds the places of a key to a list; {@code loose} also takes those whose loose key it is. */
    void find(String key, boolean loose, List<Candidate> found) {
        long hash = PlaceNames.hash(key);
        int at = first(hash);
        for (; at >= 0 && at < entryCount && bytes.getLong(entries + ENTRY * at) == hash; at++) {
            int value = bytes.getInt(entries + ENTRY * at + 8);
            if (loose || (value & LOOSE) == 0) {
                found.add(candidate(value & RECORD_NUMBER, (value & (OTHER_NAME | LOOSE)) == 0));
            }
        }
    }

    /** The first entry with this hash, -1 where there is none. */
    private int first(long hash) {
        int low = begins[prefix(hash)];
        int high = begins[prefix(hash) + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(bytes.getLong(entries + ENTRY * middle), hash) < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return low < entryCount && bytes.getLong(entries + ENTRY * low) == hash ? low : -1;
    }

    private Candidate candidate(int record, boolean usual) {
        int at = HEADER + RECORD * record;
        PlaceKind kind = kind(record);
        int id = bytes.getInt(at);
        int admin1 = bytes.getInt(at + 20);
        int admin2 = bytes.getInt(at + 24);
        char first = (char) bytes.get(at + 28);
        String country = first == ' ' ? null : "" + first + (char) bytes.get(at + 29);
        Place place = new Place(
                name(record),
                id == 0 ? null : Long.valueOf(id),
                bytes.getInt(at + 4) / DEGREE,
                bytes.getInt(at + 8) / DEGREE,
                country,
                unit(admin1),
                unit(admin2),
                kind.precision(),
                kind.facility().orElse(null));
        return new Candidate(place, kind, bytes.getInt(at + 12), usual, false);
    }

    private PlaceKind kind(int record) {
        return KINDS.get(bytes.get(HEADER + RECORD * record + 30));
    }

    private @Nullable String unit(int record) {
        return record < 0 ? null : name(record);
    }

    private String name(int record) {
        int at = HEADER + RECORD * record;
        byte[] name = new byte[bytes.get(at + 31) & 0xff];
        bytes.get(names + bytes.getInt(at + 16), name);
        return new String(name, StandardCharsets.UTF_8);
    }

    /** The candidates of every record of a kind, in the order of the file. */
    List<Candidate> all(PlaceKind kind) {
        List<Candidate> found = new ArrayList<>();
        for (int record = 0; record < recordCount; record++) {
            if (kind(record) == kind) {
                found.add(candidate(record, true));
            }
        }
        return found;
    }
}
