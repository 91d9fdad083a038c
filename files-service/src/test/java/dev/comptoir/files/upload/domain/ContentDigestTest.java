package dev.comptoir.files.upload.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDigestTest {

    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String HEADER = "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:";

    @Test
    void reads_the_sha_256_among_other_algorithms() {
        assertThat(ContentDigest.sha256(List.of(HEADER))).contains(EMPTY);
        assertThat(ContentDigest.sha256(List.of("md5=:1B2M2Y8AsgTpgAmY7PhCfg==:, " + HEADER)))
                .contains(EMPTY);
        assertThat(ContentDigest.sha256(List.of(HEADER, HEADER))).contains(EMPTY);
        assertThat(ContentDigest.sha256(List.of("md5=:1B2M2Y8AsgTpgAmY7PhCfg==:")))
                .isEmpty();
        assertThat(ContentDigest.sha256(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha-256", "sha-256=47DEQ", "sha-256=:AAAA:", "sha-256=:%%%:", "sha-256=:=:"})
    void refuses_a_digest_it_cannot_read(String header) {
        assertThatThrownBy(() -> ContentDigest.sha256(List.of(header)))
                .extracting(refusal -> ((DomainException) refusal).code())
                .isEqualTo("invalid-digest");
    }

    @Test
    void refuses_two_promises_that_differ() {
        String other = "sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:";
        assertThatThrownBy(() -> ContentDigest.sha256(List.of(HEADER, other)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("invalid-digest"));
    }

    @Test
    void refuses_bytes_that_are_not_the_promised_ones() {
        assertThatCode(() -> ContentDigest.check(Optional.empty(), EMPTY)).doesNotThrowAnyException();
        assertThatCode(() -> ContentDigest.check(Optional.of(EMPTY), EMPTY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ContentDigest.check(Optional.of("00"), EMPTY))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("checksum-mismatch"));
    }
}
