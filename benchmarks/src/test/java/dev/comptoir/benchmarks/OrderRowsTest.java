package dev.comptoir.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderRowsTest {

    @Test
    void the_rows_of_one_bench_are_not_those_of_another() {
        assertThat(OrderRows.LISTED.id(1)).isEqualTo(UUID.fromString("0b000000-0000-7000-8000-000000000001"));
        assertThat(OrderRows.REPORTED.id(1_000_000)).isEqualTo(UUID.fromString("0c000000-0000-7000-8000-0000000f4240"));
        assertThat(OrderRows.LISTED.script(1, 9))
                .contains("generate_series(1, 9)", "'B' || o.n", "interval '630 seconds'");
        assertThat(OrderRows.REPORTED.script(1, 9)).contains("n > 970000 as is_new, n < 850000", "600000000 + o.n");
    }

    @Test
    void nothing_of_the_script_is_left_open() {
        assertThat(OrderRows.REPORTED.script(1, 50_000)).doesNotContain("{", "}");
    }
}
