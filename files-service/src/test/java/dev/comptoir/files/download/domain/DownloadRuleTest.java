package dev.comptoir.files.download.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.kernel.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DownloadRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final ByteRange REST = ByteRange.of("bytes=5-", null, "", 10);

    @Test
    void lets_a_buyer_start_until_the_last_moment_of_access() {
        assertThatCode(() -> DownloadRule.mayStart(entitlement(null, 0, NOW.plusNanos(1), null, null), NOW))
                .doesNotThrowAnyException();
        refused(entitlement(null, 0, NOW, null, null), "download-expired");
    }

    @Test
    void lets_a_buyer_start_while_downloads_are_left() {
        assertThatCode(() -> DownloadRule.mayStart(entitlement(3, 2, null, null, null), NOW))
                .doesNotThrowAnyException();
        refused(entitlement(3, 3, null, null, null), "downloads-used-up");
    }

    @Test
    void gives_nothing_once_taken_back() {
        refused(entitlement(3, 0, null, NOW, null), "download-revoked");
    }

    @Test
    void resumes_only_behind_the_first_byte_and_soon_after_a_start() {
        Entitlement open = entitlement(1, 1, null, null, NOW.plusSeconds(1));
        assertThat(DownloadRule.isResumed(open, REST, NOW)).isTrue();
        assertThat(DownloadRule.isResumed(open, ByteRange.of("bytes=0-", null, "", 10), NOW))
                .isFalse();
        assertThat(DownloadRule.isResumed(open, ByteRange.whole(10), NOW)).isFalse();
        assertThat(DownloadRule.isResumed(open, REST, NOW.plusSeconds(1))).isFalse();
        assertThat(DownloadRule.isResumed(entitlement(1, 1, null, null, null), REST, NOW))
                .isFalse();
    }

    @Test
    void resumes_nothing_after_the_end_of_access() {
        Entitlement ended = entitlement(1, 1, NOW, null, NOW.plusSeconds(60));
        assertThatThrownBy(() -> DownloadRule.isResumed(ended, REST, NOW))
                .extracting(refusal -> ((DomainException) refusal).code())
                .isEqualTo("download-expired");
    }

    @Test
    void keeps_a_transfer_resumable_for_an_hour_and_longer_for_large_contents() {
        assertThat(DownloadRule.resumableUntil(NOW, 10)).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(DownloadRule.resumableUntil(NOW, 20_000_000_000L)).isEqualTo(NOW.plusSeconds(3_600 + 40_000));
    }

    private static void refused(Entitlement entitlement, String code) {
        assertThatThrownBy(() -> DownloadRule.mayStart(entitlement, NOW))
                .extracting(refusal -> ((DomainException) refusal).code())
                .isEqualTo(code);
    }

    private static Entitlement entitlement(
            Integer max, int used, Instant expiresAt, Instant revokedAt, Instant resumableUntil) {
        UUID id = UUID.randomUUID();
        return new Entitlement(
                id,
                id,
                id,
                id,
                1,
                "Song",
                1,
                false,
                max,
                used,
                expiresAt,
                NOW,
                revokedAt,
                "",
                null,
                resumableUntil,
                1,
                NOW,
                NOW,
                0,
                List.of());
    }
}
