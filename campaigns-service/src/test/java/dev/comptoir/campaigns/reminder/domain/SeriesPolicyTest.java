package dev.comptoir.campaigns.reminder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeriesPolicyTest {

    private static final Instant LEFT = Instant.parse("2026-11-27T09:00:00Z");
    private static final CampaignRule SYSTEM = new CampaignRule(
            new UUID(0, 1), "Automatic reminder", null, LEFT.plusSeconds(99), true, List.of(Duration.ofHours(2)));
    private static final CampaignRule ABOVE_50 = above("50.00", LEFT.minusSeconds(60));
    private static final CampaignRule ABOVE_500 = above("500.00", LEFT.minusSeconds(60));
    private static final Shopper SHOPPER = new Shopper(new UUID(0, 2), null, null, null);
    private static final CartPast NOTHING = new CartPast(Set.of(), false, false);

    @Test
    @Proves("V12")
    @Proves("M-008")
    void the_highest_threshold_the_cart_reaches_wins() {
        assertThat(chosen("600.00", SYSTEM, ABOVE_50, ABOVE_500)).isEqualTo(ABOVE_500);
        assertThat(chosen("500.00", ABOVE_500, ABOVE_50, SYSTEM)).isEqualTo(ABOVE_500);
        assertThat(chosen("499.99", ABOVE_500, ABOVE_50, SYSTEM)).isEqualTo(ABOVE_50);
    }

    @Test
    @Proves("M-005")
    @Proves("X12")
    void the_built_in_campaign_takes_what_no_other_takes() {
        assertThat(chosen("49.99", ABOVE_500, SYSTEM, ABOVE_50)).isEqualTo(SYSTEM);
    }

    @Test
    @Proves("X12")
    void a_merchants_campaign_for_every_cart_goes_before_the_built_in_one() {
        CampaignRule everything = above("0.00", LEFT.minusSeconds(60));

        assertThat(chosen("10.00", SYSTEM, everything)).isEqualTo(everything);
    }

    @Test
    @Proves("M-008")
    void a_campaign_that_is_off_takes_no_cart() {
        CampaignRule off = new CampaignRule(
                UUID.randomUUID(), "Off", Money.parse("60.00", "EUR"), LEFT, false, List.of(Duration.ZERO));
        CampaignRule builtInOff =
                new CampaignRule(SYSTEM.id(), SYSTEM.name(), null, LEFT, false, List.of(Duration.ofHours(2)));

        assertThat(chosen("70.00", SYSTEM, off, ABOVE_50)).isEqualTo(ABOVE_50);
        assertThat(chosen("40.00", builtInOff, off, ABOVE_50)).isEqualTo(builtInOff);
    }

    @Test
    @Proves("M-007")
    void a_shopper_who_had_a_mail_of_one_campaign_stays_with_it_and_gets_none_when_it_is_deleted() {
        Shopper mailed = new Shopper(SHOPPER.id(), null, null, ABOVE_50.id());

        assertThat(plan("600.00", mailed, NOTHING, SYSTEM, ABOVE_50, ABOVE_500).campaign())
                .isEqualTo(ABOVE_50);
        assertThat(plan("600.00", mailed, NOTHING, SYSTEM, ABOVE_50, ABOVE_500).stopped())
                .isEmpty();
        assertThat(plan("600.00", mailed, NOTHING, SYSTEM, ABOVE_500).stopped()).contains(StopReason.CAMPAIGN_CHANGED);
    }

    @Test
    @Proves("X13")
    @Proves("V13")
    @Proves("M-006")
    void a_campaign_takes_no_cart_left_behind_before_it_was_made() {
        CampaignRule justInTime = above("50.00", LEFT);
        CampaignRule tooYoung = above("60.00", LEFT.plusNanos(1));

        assertThat(chosen("70.00", SYSTEM, justInTime, tooYoung)).isEqualTo(justInTime);
    }

    @Test
    void a_threshold_in_another_currency_is_never_reached() {
        CampaignRule dollars = new CampaignRule(
                UUID.randomUUID(), "$", Money.parse("1.00", "USD"), LEFT, true, List.of(Duration.ZERO));

        assertThat(chosen("70.00", SYSTEM, dollars)).isEqualTo(SYSTEM);
    }

    @Test
    void every_step_counts_from_the_abandonment() {
        CampaignRule three = new CampaignRule(
                UUID.randomUUID(),
                "Three",
                Money.zero("EUR"),
                LEFT,
                true,
                List.of(Duration.ofHours(1), Duration.ofHours(24), Duration.ofDays(3)));

        assertThat(plan("70.00", SHOPPER, NOTHING, SYSTEM, three).steps())
                .containsExactly(
                        new Series.Step(1, LEFT.plus(Duration.ofHours(1))),
                        new Series.Step(2, LEFT.plus(Duration.ofHours(24))),
                        new Series.Step(3, LEFT.plus(Duration.ofDays(3))));
    }

    @Test
    @Proves("X13")
    @Proves("V17")
    void steps_sent_before_are_left_out() {
        CartPast past = new CartPast(Set.of(1), false, false);

        assertThat(plan("70.00", SHOPPER, past, SYSTEM).steps()).isEmpty();
    }

    @Test
    @Proves("V16")
    void nothing_goes_to_a_shopper_who_has_ordered_or_unsubscribed() {
        Shopper ordered = new Shopper(SHOPPER.id(), LEFT, null, null);
        Shopper unsubscribed = new Shopper(SHOPPER.id(), null, StopReason.UNSUBSCRIBED, null);

        assertThat(plan("70.00", ordered, NOTHING, SYSTEM).stopped()).contains(StopReason.ORDERED);
        assertThat(plan("70.00", unsubscribed, NOTHING, SYSTEM).stopped()).contains(StopReason.UNSUBSCRIBED);
        assertThat(plan("70.00", SHOPPER, new CartPast(Set.of(), true, false), SYSTEM)
                        .stopped())
                .contains(StopReason.ORDERED);
        assertThat(plan("70.00", SHOPPER, NOTHING, SYSTEM).stopped()).isEmpty();
    }

    @Test
    void an_order_from_before_the_abandonment_does_not_matter() {
        Shopper regular = new Shopper(SHOPPER.id(), LEFT.minusSeconds(1), null, null);

        assertThat(plan("70.00", regular, NOTHING, SYSTEM).stopped()).isEmpty();
    }

    @Test
    @Proves("V11")
    void nothing_goes_out_for_a_cart_when_a_newer_one_of_the_shopper_is_followed() {
        CartPast outdone = new CartPast(Set.of(), false, true);

        assertThat(plan("70.00", SHOPPER, outdone, SYSTEM).stopped()).contains(StopReason.NEWER_CART);
    }

    @Test
    void two_spellings_of_an_address_are_one_shopper() {
        assertThat(Shopper.normalised(" Ann.Nguyen@Example.TEST ")).isEqualTo("ann.nguyen@example.test");
    }

    private static CampaignRule chosen(String total, CampaignRule... rules) {
        return plan(total, SHOPPER, NOTHING, rules).campaign();
    }

    private static Series plan(String total, Shopper shopper, CartPast past, CampaignRule... rules) {
        Abandonment cart = new Abandonment(new UUID(0, 3), Money.parse(total, "EUR"), LEFT);
        return SeriesPolicy.plan(cart, shopper, List.of(rules), past);
    }

    private static CampaignRule above(String threshold, Instant createdAt) {
        return new CampaignRule(
                UUID.randomUUID(),
                "Above " + threshold,
                Money.parse(threshold, "EUR"),
                createdAt,
                true,
                List.of(Duration.ofHours(24)));
    }
}
