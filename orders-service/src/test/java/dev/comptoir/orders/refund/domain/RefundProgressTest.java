package dev.comptoir.orders.refund.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Order;
import dev.comptoir.orders.order.domain.OrderFixture;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.orders.provider.domain.ProviderRefund;
import dev.comptoir.orders.provider.domain.ProviderRefund.Standing;
import dev.comptoir.testkit.Proves;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefundProgressTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    private final OrderFixture fixture = OrderFixture.usual().allPaid();
    private final Order order = fixture.order();
    private final RefundProgress progress = progress(new RefundScope.Amount(new BigDecimal("8.60"), "EUR"));

    private RefundProgress progress(RefundScope scope) {
        PaymentShare share = new PaymentShare(UUID.randomUUID(), "STRIPE", "pi_1", order.total());
        RefundCase.Issued issued = new RefundCase(order, fixture.lines(), List.of(share))
                .issue(scope, new RefundNote(null, false, "me"), UUID::randomUUID, NOW);
        return of(issued, 0);
    }

    private RefundProgress of(RefundCase.Issued issued, int part) {
        return new RefundProgress(order, issued.refund(), issued.transfers().get(part), issued.transfers());
    }

    private boolean follow(Standing standing) {
        return follow(progress, standing);
    }

    private static boolean follow(RefundProgress progress, Standing standing) {
        return progress.follow(
                new ProviderRefund("re_1", "pi_1", progress.refund().id(), Money.parse("8.60", "EUR"), standing, "why"),
                NOW);
    }

    @Test
    @Proves("X4")
    void a_refund_of_the_provider_is_on_its_way_until_it_has_gone() {
        assertThat(progress.refund().settlement()).isEqualTo(Settlement.PROVIDER);
        assertThat(progress.refund().state()).isEqualTo(RefundState.PENDING);
        assertThat(order.refunded()).isEqualTo(Money.parse("8.60", "EUR"));
        assertThat(follow(Standing.PENDING)).isFalse();
        assertThat(follow(Standing.SUCCEEDED)).isTrue();
        assertThat(follow(Standing.SUCCEEDED)).isFalse();
        assertThat(follow(Standing.PENDING)).isFalse();
        assertThat(progress.refund().state()).isEqualTo(RefundState.SUCCEEDED);
    }

    @Test
    void what_fails_is_refundable_again_once_also_after_it_had_gone() {
        follow(Standing.SUCCEEDED);
        assertThat(follow(Standing.FAILED)).isTrue();
        assertThat(follow(Standing.FAILED)).isFalse();
        assertThat(follow(Standing.SUCCEEDED)).isFalse();
        assertThat(progress.refund().state()).isEqualTo(RefundState.FAILED);
        assertThat(progress.transfer().failureCode()).isEqualTo("why");
        assertThat(order.refunded()).isEqualTo(Money.parse("0.00", "EUR"));
        assertThat(order.refundable()).isEqualTo(order.total());
        assertThat(order.due()).isEqualTo(Money.parse("0.00", "EUR"));
        assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void a_full_refund_that_fails_leaves_the_order_paid() {
        follow(Standing.FAILED);
        RefundProgress full = progress(new RefundScope.Full());
        assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(full.refused("charge_disputed")).isTrue();
        assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.PAID);
        assertThat(full.refused("charge_disputed")).isFalse();
    }

    @Test
    void nobody_knows_until_the_provider_answers_and_a_new_key_waits_after_an_error() {
        progress.unanswered(false, NOW);
        assertThat(progress.refund().state()).isEqualTo(RefundState.UNKNOWN);
        assertThat(progress.transfer().keyNumber()).isZero();
        assertThat(progress.transfer().nextLookAt()).isEqualTo(NOW.plusSeconds(2));
        progress.unanswered(true, NOW);
        assertThat(progress.transfer().keyNumber()).isEqualTo(1);
        assertThat(progress.transfer().nextLookAt()).isEqualTo(NOW.plusSeconds(30));
        assertThat(follow(Standing.PENDING)).isFalse();
        assertThat(progress.refund().state()).isEqualTo(RefundState.PENDING);
        assertThat(progress.refused("late")).isFalse();
    }

    private RefundCase.Issued overThree() {
        follow(Standing.FAILED);
        Money some = Money.parse("20.00", "EUR");
        List<PaymentShare> payments = List.of(
                new PaymentShare(UUID.randomUUID(), "STRIPE", "pi_1", some),
                new PaymentShare(UUID.randomUUID(), "STRIPE", "pi_2", some),
                new PaymentShare(UUID.randomUUID(), null, null, some));
        return new RefundCase(order, fixture.lines(), payments)
                .issue(new RefundScope.Full(), new RefundNote(null, false, "me"), UUID::randomUUID, NOW);
    }

    @Test
    @Proves("X4")
    void a_refund_over_several_payments_has_gone_when_its_last_part_has() {
        RefundCase.Issued issued = overThree();
        assertThat(issued.refund().settlement()).isEqualTo(Settlement.MIXED);
        assertThat(issued.transfers())
                .extracting(RefundTransfer::state)
                .containsExactly(RefundState.PENDING, RefundState.PENDING, RefundState.SUCCEEDED);
        assertThat(issued.transfers().getFirst().id()).isEqualTo(issued.refund().id());
        assertThat(follow(of(issued, 0), Standing.SUCCEEDED)).isTrue();
        assertThat(issued.refund().state()).isEqualTo(RefundState.PENDING);
        of(issued, 1).unanswered(false, NOW);
        assertThat(issued.refund().state()).isEqualTo(RefundState.UNKNOWN);
        assertThat(follow(of(issued, 1), Standing.SUCCEEDED)).isTrue();
        assertThat(issued.refund().state()).isEqualTo(RefundState.SUCCEEDED);
        assertThat(follow(of(issued, 2), Standing.FAILED)).isFalse();
        assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void a_part_that_fails_is_refundable_again_and_the_others_have_gone() {
        RefundCase.Issued issued = overThree();
        assertThat(follow(of(issued, 1), Standing.FAILED)).isTrue();
        assertThat(issued.refund().state()).isEqualTo(RefundState.PENDING);
        assertThat(follow(of(issued, 0), Standing.SUCCEEDED)).isTrue();
        assertThat(issued.refund().state()).isEqualTo(RefundState.PARTIALLY_SUCCEEDED);
        assertThat(issued.refund().failedAmount()).isEqualTo(Money.parse("20.00", "EUR"));
        assertThat(order.refundable()).isEqualTo(Money.parse("20.00", "EUR"));
        assertThat(order.due()).isEqualTo(Money.parse("28.60", "EUR"));
        assertThat(follow(of(issued, 0), Standing.FAILED)).isTrue();
        assertThat(issued.refund().goingAmount())
                .isEqualTo(issued.transfers().getLast().amount());
        assertThat(issued.refund().state()).isEqualTo(RefundState.PARTIALLY_SUCCEEDED);
    }
}
