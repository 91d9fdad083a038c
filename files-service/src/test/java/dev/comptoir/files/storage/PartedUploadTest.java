package dev.comptoir.files.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartedUploadTest {

    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void sends_parts_of_eight_megabytes() {
        assertThat(PartedUpload.partSize(100 * MEGABYTE)).isEqualTo(8 * MEGABYTE);
        assertThat(PartedUpload.partSize(20_000 * MEGABYTE)).isEqualTo(8 * MEGABYTE);
    }

    @Test
    void sends_larger_parts_rather_than_more_than_a_store_takes() {
        long part = PartedUpload.partSize(1_000_000 * MEGABYTE);

        assertThat(part).isEqualTo(100 * MEGABYTE);
        assertThat(1_000_000 * MEGABYTE / part).isLessThanOrEqualTo(10_000);
        assertThat(PartedUpload.partSize(1_000_000 * MEGABYTE + 1)).isEqualTo(101 * MEGABYTE);
    }
}
