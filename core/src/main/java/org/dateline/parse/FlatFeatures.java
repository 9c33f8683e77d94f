package org.dateline.parse;

import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.IOException;
import java.util.List;

/** A model's features by fingerprint instead of by string. */
final class FlatFeatures extends FeatureMap {
    private final transient FingerprintTable table;

    private FlatFeatures(FingerprintTable table) {
        this.table = table;
    }

    static FlatFeatures of(FeatureMap features) {
        List<Object2IntMap<String>> maps = features.getIndexMaps();
        FingerprintTable table = FingerprintTable.forEntries(
                maps.stream().mapToInt(Object2IntMap::size).sum());
        for (int type = 0; type < maps.size(); type++) {
            for (Object2IntMap.Entry<String> entry : maps.get(type).object2IntEntrySet()) {
                table.put(Fingerprint.of(type, entry.getKey()), entry.getIntValue());
            }
        }
        return new FlatFeatures(table);
    }

    @Override
    public int index(int type, String value) {
        return table.get(Fingerprint.of(type, value));
    }

    /** The number of the feature of a fingerprint, {@link FingerprintTable#NONE} if the model does not know it. */
    int index(long fingerprint) {
        return table.get(fingerprint);
    }

    static FlatFeatures read(FlatReader in) throws IOException {
        return new FlatFeatures(FingerprintTable.read(in));
    }

    void write(FlatWriter out) throws IOException {
        table.write(out);
    }
}
