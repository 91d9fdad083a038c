package dev.comptoir.files.resumable.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadMetadataTest {

    @Test
    void reads_pairs_in_their_order() {
        assertThat(UploadMetadata.read("filename " + base64("Été.pdf") + ", is_confidential,type YQ=="))
                .containsExactly(
                        java.util.Map.entry("filename", "Été.pdf"),
                        java.util.Map.entry("is_confidential", ""),
                        java.util.Map.entry("type", "a"));
    }

    @Test
    void has_none_without_a_header() {
        assertThat(UploadMetadata.read(null)).isEmpty();
        assertThat(UploadMetadata.read(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a YQ==,a YQ==", "a !", "a YQ== x", "é YQ==", ",", "a YQ==,", "a /w=="})
    void refuses_what_cannot_be_read_in_one_way(String header) {
        assertThatThrownBy(() -> UploadMetadata.read(header))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("invalid-upload-metadata"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
