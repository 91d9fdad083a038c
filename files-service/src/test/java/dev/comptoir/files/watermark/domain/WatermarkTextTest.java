package dev.comptoir.files.watermark.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WatermarkTextTest {

    @Test
    void names_the_order_and_its_buyer() {
        assertThat(WatermarkText.of("A-1001", " Zoë Lée ", "zoe@example.test"))
                .isEqualTo("A-1001 - Zoë Lée - zoe@example.test");
        assertThat(WatermarkText.of("1001", "", "ann@example.test")).isEqualTo("1001 - ann@example.test");
    }

    @Test
    void has_only_letters_that_every_reader_has() {
        assertThat(WatermarkText.of("1001", "Nguyễn Дуб\n", "a@b.test")).isEqualTo("1001 - Nguyen ??? - a@b.test");
    }

    @Test
    void is_short_enough_for_a_page() {
        assertThat(WatermarkText.of("1001", "x".repeat(500), "a@b.test")).hasSize(4 + 3 + 120 + 3 + 8);
    }
}
