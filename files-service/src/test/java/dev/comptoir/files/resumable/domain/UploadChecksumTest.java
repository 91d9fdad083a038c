package dev.comptoir.files.resumable.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadChecksumTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha1 qvTGHdzF6KLavt4PO0gs2a6pQ00=",
                "sha256 LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=",
                "md5 XUFAKrxLKna5cZ2REBfFkg=="
            })
    void takes_a_part_that_is_as_promised(String header) {
        UploadChecksum checksum = UploadChecksum.of(header).orElseThrow();
        checksum.update("hel".getBytes(StandardCharsets.UTF_8));
        checksum.update("lo".getBytes(StandardCharsets.UTF_8));
        assertThatCode(checksum::check).doesNotThrowAnyException();
    }

    @Test
    void refuses_a_part_that_is_another() {
        UploadChecksum checksum =
                UploadChecksum.of("md5 XUFAKrxLKna5cZ2REBfFkg==").orElseThrow();
        checksum.update("hellO".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(checksum::check).isInstanceOf(ChecksumMismatch.class);
    }

    @Test
    void checks_nothing_without_a_header() {
        assertThat(UploadChecksum.of(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "md5", "crc32 AAAA", "md5 !", "md5 AAAA", "md5 XUFAKrxLKna5cZ2REBfFkg== x"})
    void refuses_what_promises_nothing(String header) {
        assertThatThrownBy(() -> UploadChecksum.of(header))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("invalid-upload-checksum"));
    }
}
