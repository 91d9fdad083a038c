package dev.comptoir.campaigns.reminder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShopperTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final UUID CAMPAIGN = UUID.randomUUID();

    @Test
    void is_one_however_the_address_is_spelled() {
        assertThat(Shopper.normalised("  Ann@Example.TEST ")).isEqualTo("ann@example.test");
        assertThat(Shopper.normalised("INFO@I.TEST")).isEqualTo("info@i.test");
    }

    @Test
    void hears_from_one_campaign_only() {
        assertThat(shopper(null, null).mayHearFrom(CAMPAIGN)).isTrue();
        assertThat(shopper(null, CAMPAIGN).mayHearFrom(CAMPAIGN)).isTrue();
        assertThat(shopper(null, CAMPAIGN).mayHearFrom(UUID.randomUUID())).isFalse();
    }

    @Test
    void has_ordered_since_a_time_when_the_order_came_then_or_later() {
        assertThat(shopper(null, null).hasOrderedSince(NOON)).isFalse();
        assertThat(shopper(NOON, null).hasOrderedSince(NOON)).isTrue();
        assertThat(shopper(NOON, null).hasOrderedSince(NOON.plusMillis(1))).isFalse();
    }

    @Test
    void a_campaign_takes_a_cart_worth_its_threshold_that_was_abandoned_since_it_exists() {
        CampaignRule rule = rule(true, "50.00");
        assertThat(rule.takes(Money.parse("50.00", "EUR"), NOON)).isTrue();
        assertThat(rule.takes(Money.parse("49.99", "EUR"), NOON)).isFalse();
        assertThat(rule.takes(Money.parse("50.00", "USD"), NOON)).isFalse();
        assertThat(rule.takes(Money.parse("50.00", "EUR"), NOON.minusMillis(1))).isFalse();
        assertThat(rule(false, "50.00").takes(Money.parse("50.00", "EUR"), NOON))
                .isFalse();
        assertThat(rule(false, null).takes(Money.zero("USD"), NOON.minusSeconds(1)))
                .isTrue();
    }

    private static Shopper shopper(Instant orderedAt, UUID campaignId) {
        return new Shopper(UUID.randomUUID(), orderedAt, null, campaignId);
    }

    private static CampaignRule rule(boolean isEnabled, String threshold) {
        Money from = threshold == null ? null : Money.parse(threshold, "EUR");
        return new CampaignRule(CAMPAIGN, "Big", from, NOON, isEnabled, List.of(Duration.ofHours(1)));
    }
}
