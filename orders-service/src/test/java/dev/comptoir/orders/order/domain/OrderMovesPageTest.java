package dev.comptoir.orders.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OrderMovesPageTest {

    @Test
    void the_page_is_the_table() throws IOException {
        assertThat(Files.readString(Path.of("../docs/order-lifecycle.md")))
                .as("run tools/write-docs and commit what it changed")
                .isEqualTo(OrderMovesPage.page());
    }
}
