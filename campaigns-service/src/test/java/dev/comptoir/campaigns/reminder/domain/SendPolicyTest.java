package dev.comptoir.campaigns.reminder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testkit.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SendPolicyTest {

    private static final UUID CAMPAIGN = new UUID(0, 1);
    private static final Instant LEFT = Instant.parse("2026-11-27T09:00:00Z");
    private static final Instant DUE = LEFT.plus(Duration.ofHours(2));
    private static final Shopper SHOPPER = new Shopper(new UUID(0, 2), null, null, null);

    @Test
    void what_is_due_goes_out() {
        assertThat(SendPolicy.reasonNotTo(send(SHOPPER, false, false, true), DUE))
                .isEmpty();
    }

    @Test
    @Proves("V16")
    void looks_once_more_for_an_order_a_return_and_an_unsubscription() {
        Shopper ordered = new Shopper(SHOPPER.id(), LEFT.plusSeconds(1), null, null);
        Shopper unsubscribed = new Shopper(SHOPPER.id(), null, StopReason.BOUNCED, null);

        assertThat(SendPolicy.reasonNotTo(send(ordered, false, false, true), DUE))
                .contains(StopReason.ORDERED);
        assertThat(SendPolicy.reasonNotTo(send(SHOPPER, true, false, true), DUE))
                .contains(StopReason.ORDERED);
        assertThat(SendPolicy.reasonNotTo(send(SHOPPER, false, true, true), DUE))
                .contains(StopReason.RESUMED);
        assertThat(SendPolicy.reasonNotTo(send(unsubscribed, false, false, true), DUE))
                .contains(StopReason.BOUNCED);
    }

    @Test
    void a_step_that_is_gone_is_not_sent() {
        assertThat(SendPolicy.reasonNotTo(send(SHOPPER, false, false, false), DUE))
                .contains(StopReason.CAMPAIGN_CHANGED);
    }

    @Test
    void fourteen_days_late_is_the_latest() {
        SendPolicy.Case send = send(SHOPPER, false, false, true);

        assertThat(SendPolicy.reasonNotTo(send, DUE.plus(Duration.ofDays(14)))).isEmpty();
        assertThat(SendPolicy.reasonNotTo(send, DUE.plus(Duration.ofDays(14)).plusSeconds(1)))
                .contains(StopReason.TOO_LATE);
    }

    @Test
    @Proves("M-007")
    void a_shopper_of_another_campaign_gets_nothing() {
        Shopper other = new Shopper(SHOPPER.id(), null, null, new UUID(0, 9));
        Shopper same = new Shopper(SHOPPER.id(), null, null, CAMPAIGN);

        assertThat(SendPolicy.reasonNotTo(send(other, false, false, true), DUE)).contains(StopReason.CAMPAIGN_CHANGED);
        assertThat(SendPolicy.reasonNotTo(send(same, false, false, true), DUE)).isEmpty();
    }

    @Test
    @Proves("M-032")
    @Proves("X13")
    @Proves("V14")
    void the_first_activation_ever_catches_up_on_two_weeks_and_no_later_one_does() {
        Instant twoWeeks = LEFT.plus(Duration.ofDays(14));
        Activation first = Activation.NONE.switched(false, true, twoWeeks);
        Activation tooLate = Activation.NONE.switched(false, true, twoWeeks.plusSeconds(1));
        Activation again = first.switched(false, true, DUE.plusSeconds(1));

        assertThat(first.reaches(LEFT, DUE)).isTrue();
        assertThat(tooLate.reaches(LEFT, DUE)).isFalse();
        assertThat(again.reaches(LEFT, DUE)).isFalse();
        assertThat(again.reaches(LEFT, DUE.plusSeconds(1))).isTrue();
        assertThat(first.switched(true, true, DUE.plusSeconds(9))).isEqualTo(first);
        assertThat(SendPolicy.reasonNotTo(
                        new SendPolicy.Case(CAMPAIGN, again, LEFT, DUE, SHOPPER, false, false, true, true), DUE))
                .contains(StopReason.TOO_LATE);
    }

    @Test
    void nobody_is_written_to_without_the_consent_the_store_asks_for() {
        SendPolicy.Case without =
                new SendPolicy.Case(CAMPAIGN, Activation.NONE, LEFT, DUE, SHOPPER, false, false, true, false);

        assertThat(SendPolicy.reasonNotTo(without, DUE)).contains(StopReason.NO_CONSENT);
    }

    private static SendPolicy.Case send(Shopper shopper, boolean isOrdered, boolean isResumed, boolean hasStep) {
        return new SendPolicy.Case(CAMPAIGN, Activation.NONE, LEFT, DUE, shopper, isOrdered, isResumed, hasStep, true);
    }
}
