package org.dateline.knowledge;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes an index file (see {@link PlaceIndex}) from any number of places in little memory: records and names go to
 * temporary files as they come, name hashes to 64 buckets, each sorted alone at the end.
 */
final class PlaceIndexWriter implements Closeable {
    private static final int BUCKETS = 64;

    private final Path folder;
    private final List<DataOutputStream> buckets = new ArrayList<>();
    private final DataOutputStream records;
    private final DataOutputStream names;
    private int recordCount;
    private int entryCount;

    /** A writer that keeps its temporary files in this folder, which it makes and deletes. */
    PlaceIndexWriter(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        for (int i = 0; i < BUCKETS; i++) {
            buckets.add(open("bucket" + i));
        }
        records = open("records");
        names = open("names");
    }

    private DataOutputStream open(String name) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 14));
    }

    /** Adds a place and returns its record number, from 0 in the order of adding. */
    int add(PlaceRow row) throws IOException {
        byte[] name = shortName(row.name());
        records.writeInt(row.geonames());
        records.writeInt((int) Math.round(row.lat() * PlaceIndex.DEGREE));
        records.writeInt((int) Math.round(row.lon() * PlaceIndex.DEGREE));
        records.writeInt((int) Math.min(row.population(), Integer.MAX_VALUE));
        records.writeInt(names.size());
        records.writeInt(row.admin1());
        records.writeInt(row.admin2());
        records.writeByte(row.country().charAt(0));
        records.writeByte(row.country().charAt(1));
        records.writeByte(PlaceIndex.KINDS.indexOf(row.kind()));
        records.writeByte(name.length);
        names.write(name);
        for (Map.Entry<String, Integer> key : keys(row).entrySet()) {
            long hash = PlaceNames.hash(key.getKey());
            DataOutputStream bucket = buckets.get((int) (hash >>> 58));
            bucket.writeLong(hash);
            bucket.writeInt(recordCount | key.getValue());
            entryCount++;
        }
        return recordCount++;
    }

    private static byte[] shortName(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        String cut = name;
        while (bytes.length > 255) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
            bytes = cut.getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }

    /** The keys of a place with how it came to each; the surest way counts. */
    private static Map<String, Integer> keys(PlaceRow row) {
        Map<String, Integer> keys = new TreeMap<>();
        put(keys, PlaceNames.fold(row.name()), 0);
        for (String other : row.otherNames()) {
            put(keys, PlaceNames.fold(other), PlaceIndex.OTHER_NAME);
        }
        if (PlaceNames.TRANSLITERATED.contains(row.country())) {
            for (String exact : List.copyOf(keys.keySet())) {
                put(keys, PlaceNames.loose(exact), PlaceIndex.LOOSE);
            }
        }
        return keys;
    }

    private static void put(Map<String, Integer> keys, String key, int how) {
        if (key.length() > 1 && PlaceNames.isLatin(key)) {
            keys.putIfAbsent(key, how);
        }
    }

    /** Writes the index file; the writer takes no more places. */
    void finish(Path target) throws IOException {
        records.close();
        names.close();
        for (DataOutputStream bucket : buckets) {
            bucket.close();
        }
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(target), 1 << 16))) {
            out.writeLong(PlaceIndex.MAGIC);
            out.writeInt(recordCount);
            out.writeInt(entryCount);
            out.writeInt(names.size());
            Files.copy(folder.resolve("records"), out);
            for (int i = 0; i < BUCKETS; i++) {
                writeSorted(folder.resolve("bucket" + i), out);
            }
            Files.copy(folder.resolve("names"), out);
        }
    }

    private static void writeSorted(Path bucket, OutputStream target) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(bucket)))) {
            for (long left = Files.size(bucket) / PlaceIndex.ENTRY; left > 0; left--) {
                entries.add(new Entry(in.readLong(), in.readInt()));
            }
        }
        entries.sort(Comparator.comparing(Entry::hash, Long::compareUnsigned).thenComparingInt(Entry::value));
        DataOutputStream out = new DataOutputStream(target);
        for (Entry entry : entries) {
            out.writeLong(entry.hash());
            out.writeInt(entry.value());
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        records.close();
        names.close();
        for (DataOutputStream bucket : buckets) {
            bucket.close();
        }
        for (int i = 0; i < BUCKETS; i++) {
            Files.deleteIfExists(folder.resolve("bucket" + i));
        }
        Files.deleteIfExists(folder.resolve("records"));
        Files.deleteIfExists(folder.resolve("names"));
        Files.deleteIfExists(folder);
    }

    private record Entry(long hash, int value) {}
}
