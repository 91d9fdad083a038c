package dev.comptoir.campaigns.sending;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Deals a bundle out to lanes that are worked through side by side, in each of them in the order of the bundle. */
final class Lanes {

    private Lanes() {}

    static <K, V> List<Map<K, V>> of(Map<K, V> bundle, int count) {
        List<Map<K, V>> lanes =
                Stream.<Map<K, V>>generate(LinkedHashMap::new).limit(count).toList();
        int place = 0;
        for (Map.Entry<K, V> entry : bundle.entrySet()) {
            lanes.get(place++ % count).put(entry.getKey(), entry.getValue());
        }
        return lanes;
    }
}
