package dev.comptoir.orders.paymentsession.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.provider.domain.LookPolicy;
import dev.comptoir.orders.provider.domain.PaymentForm;
import dev.comptoir.orders.provider.domain.ProviderPayment;
import dev.comptoir.orders.provider.domain.ProviderPayment.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentSessionTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final Money PRICE = Money.parse("48.60", "EUR");
    private static final SessionWish WISH = new SessionWish(PaymentForm.HOSTED_PAGE, PRICE, "https://shop.example");

    private static PaymentSession session() {
        return PaymentSession.begin(UUID.randomUUID(), UUID.randomUUID(), "STRIPE", WISH, NOW);
    }

    private static ProviderPayment says(Standing standing, String failure) {
        Money received = standing == Standing.SUCCEEDED ? PRICE : null;
        return new ProviderPayment(
                UUID.randomUUID(), "cs_1", "pi_1", standing, received, "card", null, "https://pay.example", failure);
    }

    @Test
    void money_that_came_is_undone_by_no_later_word() {
        PaymentSession session = session();
        assertThat(session.isPaidBy(says(Standing.SUCCEEDED, null))).isTrue();
        session.follow(says(Standing.SUCCEEDED, null), NOW);
        for (ProviderPayment late : List.of(says(Standing.OPEN, "card_declined"), says(Standing.CANCELLED, null))) {
            assertThat(session.isNewFailure(late)).isFalse();
            session.follow(late, NOW);
            assertThat(session.state()).isEqualTo(SessionState.SUCCEEDED);
        }
        assertThat(session.isPaidBy(says(Standing.SUCCEEDED, null))).isFalse();
        assertThat(session.nextLookAt()).isNull();
    }

    @Test
    void money_counts_whatever_was_thought_before() {
        PaymentSession cancelled = session();
        cancelled.follow(says(Standing.CANCELLED, null), NOW);
        PaymentSession failed = session();
        failed.refused("amount_too_small", NOW);
        for (PaymentSession session : List.of(cancelled, failed, session())) {
            assertThat(session.isPaidBy(says(Standing.SUCCEEDED, null))).isTrue();
            session.follow(says(Standing.SUCCEEDED, null), NOW);
            assertThat(session.state()).isEqualTo(SessionState.SUCCEEDED);
        }
    }

    @Test
    void a_session_that_is_over_is_not_opened_by_an_old_word() {
        PaymentSession session = session();
        session.follow(says(Standing.CANCELLED, null), NOW);
        session.follow(says(Standing.OPEN, null), NOW);
        assertThat(session.state()).isEqualTo(SessionState.CANCELLED);
    }

    @Test
    void the_key_changes_only_when_the_provider_says_that_it_broke() {
        PaymentSession session = session();
        session.unanswered(false, NOW);
        assertThat(session.state()).isEqualTo(SessionState.UNKNOWN);
        assertThat(session.keyNumber()).isZero();
        assertThat(session.nextLookAt()).isEqualTo(NOW.plusSeconds(2));
        session.unanswered(true, NOW);
        assertThat(session.keyNumber()).isEqualTo(1);
        assertThat(session.nextLookAt()).isEqualTo(NOW.plusSeconds(4));
    }

    @Test
    void an_open_session_that_cannot_be_asked_about_stays_open() {
        PaymentSession session = session();
        session.follow(says(Standing.OPEN, null), NOW);
        session.unanswered(true, NOW);
        session.refused("resource_missing", NOW);
        assertThat(session.state()).isEqualTo(SessionState.OPEN);
        assertThat(session.nextLookAt()).isAfter(NOW);
        session.refused("resource_missing", NOW.plus(Duration.ofHours(23)));
        assertThat(session.state()).isEqualTo(SessionState.CANCELLED);
    }

    @Test
    void one_that_was_overtaken_before_it_was_made_did_not_fail() {
        PaymentSession overtaken = session();
        overtaken.supersede(NOW);
        overtaken.refused("session_expired", NOW);
        assertThat(overtaken.state()).isEqualTo(SessionState.CANCELLED);
        assertThat(overtaken.failureCode()).isNull();
    }

    @Test
    void the_same_wish_goes_on_and_any_other_replaces_it() {
        PaymentSession session = session();
        assertThat(SessionPolicy.usable(List.of(session), WISH, NOW)).contains(session);
        SessionWish part = new SessionWish(PaymentForm.HOSTED_PAGE, Money.parse("1.00", "EUR"), "https://shop.example");
        assertThat(SessionPolicy.usable(List.of(session), part, NOW)).isEmpty();
        assertThat(session.nextLookAt()).isEqualTo(NOW);
        assertThat(session.isUsable(WISH, NOW)).isFalse();
        assertThat(session().isUsable(WISH, NOW.plus(Duration.ofHours(23)))).isFalse();
    }

    @Test
    void the_provider_is_asked_soon_and_then_ever_more_rarely() {
        assertThat(LookPolicy.unanswered(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(LookPolicy.unanswered(50)).isEqualTo(Duration.ofMinutes(5));
        assertThat(LookPolicy.waiting(0)).isEqualTo(Duration.ofSeconds(30));
        assertThat(LookPolicy.waiting(50)).isEqualTo(Duration.ofHours(1));
    }
}
