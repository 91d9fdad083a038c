package dev.comptoir.catalog.productimport.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductImportTest {

    private static final Instant START = Instant.parse("2026-11-28T08:00:00Z");
    private static final Instant LATER = START.plusSeconds(5);

    private final ProductImport running = ProductImport.start(
            UUID.randomUUID(),
            new ParsedFile(
                    FileFormat.SHOPIFY,
                    9,
                    List.of(),
                    _ -> null,
                    List.of(
                            new Rejected(0, "a", ProductResult.SKIPPED, "gift-card"),
                            new Rejected(1, "b", ProductResult.FAILED, "x")),
                    1,
                    RowErrors.of(new RowError(3, "Title", "missing-value", "The title is missing."))),
            false,
            "key",
            START);

    @Test
    void counts_what_the_file_itself_rejects_from_the_start() {
        assertThat(running.state()).isEqualTo(ImportState.RUNNING);
        assertThat(running.rowCount()).isEqualTo(9);
        assertThat(running.productCount()).isEqualTo(2);
        assertThat(running.counted(ProductResult.SKIPPED)).isEqualTo(1);
        assertThat(running.counted(ProductResult.FAILED)).isEqualTo(1);
        assertThat(running.errorCount()).isEqualTo(1);
    }

    @Test
    void counts_each_result_by_itself() {
        for (ProductResult result : ProductResult.values()) {
            int before = running.counted(result);
            running.count(result);
            assertThat(running.counted(result)).isEqualTo(before + 1);
        }
        assertThat(running.countError()).isEqualTo(1);
        assertThat(running.errorCount()).isEqualTo(2);
    }

    @Test
    void rises_by_a_version_with_every_step_and_ends_once() {
        long first = running.version();
        running.stepDone(LATER);
        assertThat(running.version()).isEqualTo(first + 1);
        assertThat(running.finishedAt()).isNull();
        running.complete(LATER);
        assertThat(running.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(running.finishedAt()).isEqualTo(LATER);
        assertThat(running.version()).isEqualTo(first + 2);
    }

    @Test
    void takes_no_step_once_it_was_given_up() {
        running.requireRunning();
        running.fail("interrupted", LATER);
        assertThat(running.failure()).isEqualTo("interrupted");
        assertThatThrownBy(running::requireRunning).hasFieldOrPropertyWithValue("code", "import-interrupted");
    }
}
