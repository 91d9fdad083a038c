package dev.comptoir.campaigns.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a bundle is dealt out. */
class LanesTest {

    private static Map<Integer, String> bundle(int size) {
        Map<Integer, String> bundle = new LinkedHashMap<>();
        for (int i = size; i > 0; i--) {
            bundle.put(i, "cart " + i);
        }
        return bundle;
    }

    @Test
    void each_lane_has_every_so_manyth_in_the_order_of_the_bundle() {
        List<Map<Integer, String>> lanes = Lanes.of(bundle(5), 2);
        assertThat(lanes).hasSize(2);
        assertThat(lanes.get(0).keySet()).containsExactly(5, 3, 1);
        assertThat(lanes.get(1)).containsExactly(Map.entry(4, "cart 4"), Map.entry(2, "cart 2"));
    }

    @Test
    void a_small_bundle_leaves_lanes_empty() {
        assertThat(Lanes.of(bundle(1), 3)).containsExactly(Map.of(1, "cart 1"), Map.of(), Map.of());
    }
}
