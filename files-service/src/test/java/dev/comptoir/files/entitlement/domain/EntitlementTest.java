package dev.comptoir.files.entitlement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.testkit.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntitlementTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final Instant PAID = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    @Proves("F-004")
    void counts_the_days_of_access_from_payment_or_from_the_contents_arrival() {
        assertThat(new Terms(30, null, PAID.minusSeconds(1)).expiry(PAID)).isEqualTo(PAID.plus(Duration.ofDays(30)));
        assertThat(new Terms(30, null, NOW).expiry(PAID)).isEqualTo(NOW.plus(Duration.ofDays(30)));
        assertThat(new Terms(null, null, NOW).expiry(PAID)).isNull();
    }

    @Test
    void says_what_a_buyer_may_do_now() {
        assertThat(entitlement(false, null, 0, null, null).state(NOW)).isEqualTo(EntitlementState.GRANTED);
        assertThat(entitlement(true, null, 0, null, null).state(NOW)).isEqualTo(EntitlementState.WAITING);
        assertThat(entitlement(false, null, 0, NOW, null).state(NOW)).isEqualTo(EntitlementState.EXPIRED);
        assertThat(entitlement(false, 2, 2, null, null).state(NOW)).isEqualTo(EntitlementState.USED_UP);
        assertThat(entitlement(false, 2, 2, NOW, NOW).state(NOW)).isEqualTo(EntitlementState.REVOKED);
    }

    @Test
    void extends_from_the_end_of_access_or_from_now_when_that_has_passed() {
        Instant later = NOW.plusSeconds(60);
        assertThat(entitlement(false, null, 0, later, null).extendedExpiry(2, NOW))
                .isEqualTo(later.plus(Duration.ofDays(2)));
        assertThat(entitlement(false, null, 0, PAID, null).extendedExpiry(2, NOW))
                .isEqualTo(NOW.plus(Duration.ofDays(2)));
        assertThat(entitlement(false, null, 0, later, null).extendedExpiry(null, NOW))
                .isEqualTo(later);
        assertThat(entitlement(false, null, 0, null, null).extendedExpiry(2, NOW))
                .isNull();
    }

    @Test
    void adds_downloads_to_a_limit_and_leaves_no_limit_alone() {
        assertThat(entitlement(false, 3, 3, null, null).extendedMaxDownloads(2)).isEqualTo(5);
        assertThat(entitlement(false, 3, 3, null, null).extendedMaxDownloads(null))
                .isEqualTo(3);
        assertThat(entitlement(false, null, 3, null, null).extendedMaxDownloads(2))
                .isNull();
        assertThatThrownBy(() -> entitlement(false, 1_000_000, 3, null, null).extendedMaxDownloads(1))
                .extracting(refusal -> ((DomainException) refusal).code())
                .isEqualTo("too-many-downloads");
    }

    private static Entitlement entitlement(
            boolean isWaiting, Integer max, int used, Instant expiresAt, Instant revokedAt) {
        UUID id = UUID.randomUUID();
        return new Entitlement(
                id, id, id, id, 1, "Song", 1, isWaiting, max, used, expiresAt, PAID, revokedAt, "", null, null, 1, PAID,
                PAID, 0, List.of());
    }
}
