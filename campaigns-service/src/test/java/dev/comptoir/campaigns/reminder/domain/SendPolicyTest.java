package dev.comptoir.campaigns.reminder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testkit.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SendPolicyTest {

    private static final Instant LEFT = Instant.parse("2026-11-27T09:00:00Z");
    private static final Instant DUE = LEFT.plus(Duration.ofHours(2));
    private static final Owner OWNER = new Owner(new UUID(0, 2), null, null);

    @Test
    void what_is_due_goes_out() {
        assertThat(SendPolicy.reasonNotTo(send(OWNER, false, false, true), DUE)).isEmpty();
    }

    @Test
    @Proves("V16")
    void looks_once_more_for_an_order_a_return_and_an_unsubscription() {
        Owner ordered = new Owner(OWNER.id(), LEFT.plusSeconds(1), null);
        Owner unsubscribed = new Owner(OWNER.id(), null, LEFT);

        assertThat(SendPolicy.reasonNotTo(send(ordered, false, false, true), DUE))
                .contains(StopReason.ORDERED);
        assertThat(SendPolicy.reasonNotTo(send(OWNER, true, false, true), DUE)).contains(StopReason.ORDERED);
        assertThat(SendPolicy.reasonNotTo(send(OWNER, false, true, true), DUE)).contains(StopReason.RESUMED);
        assertThat(SendPolicy.reasonNotTo(send(unsubscribed, false, false, true), DUE))
                .contains(StopReason.UNSUBSCRIBED);
    }

    @Test
    void a_step_that_is_gone_is_not_sent() {
        assertThat(SendPolicy.reasonNotTo(send(OWNER, false, false, false), DUE))
                .contains(StopReason.CAMPAIGN_CHANGED);
    }

    @Test
    void fourteen_days_late_is_the_latest() {
        SendPolicy.Case send = send(OWNER, false, false, true);

        assertThat(SendPolicy.reasonNotTo(send, DUE.plus(Duration.ofDays(14)))).isEmpty();
        assertThat(SendPolicy.reasonNotTo(send, DUE.plus(Duration.ofDays(14)).plusSeconds(1)))
                .contains(StopReason.TOO_LATE);
    }

    private static SendPolicy.Case send(Owner owner, boolean isOrdered, boolean isResumed, boolean hasStep) {
        return new SendPolicy.Case(LEFT, DUE, owner, isOrdered, isResumed, hasStep);
    }
}
