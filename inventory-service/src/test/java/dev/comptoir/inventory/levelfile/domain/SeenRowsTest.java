package dev.comptoir.inventory.levelfile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeenRowsTest {

    @Test
    void knows_each_name_it_was_given_and_no_other() {
        SeenRows seen = new SeenRows();
        Set<String> reference = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            String name = "SKU-" + i * 7 % 9_000;
            assertThat(seen.contains(name)).isEqualTo(reference.contains(name));
            assertThat(seen.add(name)).isEqualTo(reference.add(name));
        }
        assertThat(seen.contains("SKU-9000")).isFalse();
    }
}
