package dev.comptoir.orders.order.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.kernel.Money;
import dev.comptoir.testkit.Proves;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    @Test
    void part_of_the_money_makes_it_partially_paid_and_the_rest_paid() {
        Order order = OrderFixture.usual().order();
        order.recordPayment(eur(1000));
        assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.PARTIALLY_PAID);
        order.recordPayment(order.due());
        assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void takes_no_more_than_is_due() {
        Order order = OrderFixture.usual().order();
        assertThatThrownBy(() -> order.recordPayment(eur(4861)))
                .hasFieldOrPropertyWithValue("code", "payment-exceeds-due")
                .hasMessageContaining("48.60");
        assertThat(order.paid()).isEqualTo(eur(0));
    }

    @Test
    void takes_nothing_of_zero_or_less() {
        Order order = OrderFixture.usual().order();
        assertThatThrownBy(() -> order.recordPayment(eur(0)))
                .hasFieldOrPropertyWithValue("code", "payment-not-positive");
        assertThatThrownBy(() -> order.recordPayment(eur(-1)))
                .hasFieldOrPropertyWithValue("code", "payment-not-positive");
    }

    @Test
    void takes_nothing_more_once_paid() {
        Order order = OrderFixture.usual().allPaid().order();
        assertThatThrownBy(() -> order.recordPayment(eur(1))).hasFieldOrPropertyWithValue("code", "order-already-paid");
    }

    @Test
    void an_order_that_costs_nothing_is_marked_paid_with_zero() {
        Order order = OrderFixture.in("EUR").line("FREE", 1, 0, 0).order();
        order.recordPayment(eur(0));
        assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.PAID);
        order.reversePayment(eur(0));
        assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.AWAITING_PAYMENT);
    }

    @Test
    @Proves("O-046")
    @Proves("O-100")
    void refunds_make_it_partially_and_then_wholly_refunded() {
        Order order = OrderFixture.usual().allPaid().order();
        order.recordRefund(eur(1), eur(0), Concession.SUM);
        assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
        order.recordRefund(order.refundable(), eur(0), Concession.NONE);
        assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void money_that_was_refunded_cannot_be_marked_as_never_received() {
        Order order = OrderFixture.usual().allPaid().order();
        order.recordRefund(eur(100), eur(0), Concession.SUM);
        assertThatThrownBy(() -> order.reversePayment(order.paid()))
                .hasFieldOrPropertyWithValue("code", "payment-has-refunds");
    }

    @Test
    void nothing_is_shipped_on_hold() {
        OrderFixture fixture = OrderFixture.usual();
        fixture.order().hold("FRAUD_CHECK", null, "me", NOW);
        assertThatThrownBy(() -> fixture.order().check(OrderMove.SHIP))
                .hasFieldOrPropertyWithValue("code", "order-on-hold");
        assertThatThrownBy(() -> fixture.order().recordShipment(fixture.lines()))
                .hasFieldOrPropertyWithValue("code", "order-on-hold");
    }

    @Test
    @Proves("V06")
    @Proves("O-073")
    void a_completed_order_cannot_be_held() {
        Order order = OrderFixture.usual().is(Lifecycle.COMPLETED).order();
        assertThatThrownBy(() -> order.hold("X", null, "me", NOW))
                .hasFieldOrPropertyWithValue("code", "order-not-holdable");
    }

    @Test
    void only_what_is_held_can_be_resumed() {
        assertThatThrownBy(OrderFixture.usual().order()::resume)
                .hasFieldOrPropertyWithValue("code", "order-not-on-hold");
    }

    @Test
    void paid_and_wholly_shipped_is_completed() {
        OrderFixture fixture = OrderFixture.usual().allPaid();
        fixture.line(0).ship(2);
        fixture.order().recordShipment(fixture.lines());
        assertThat(fixture.order().fulfillmentStatus()).isEqualTo(FulfillmentStatus.PARTIALLY_SHIPPED);
        assertThat(fixture.order().lifecycle()).isEqualTo(Lifecycle.PLACED);
        fixture.line(1).ship(1);
        fixture.order().recordShipment(fixture.lines());
        assertThat(fixture.order().fulfillmentStatus()).isEqualTo(FulfillmentStatus.SHIPPED);
        assertThat(fixture.order().lifecycle()).isEqualTo(Lifecycle.COMPLETED);
    }

    @Test
    void shipped_first_and_paid_later_is_completed_too() {
        OrderFixture fixture = OrderFixture.usual();
        fixture.lines().forEach(line -> line.ship(line.unshipped()));
        fixture.order().recordShipment(fixture.lines());
        assertThat(fixture.order().lifecycle()).isEqualTo(Lifecycle.PLACED);
        fixture.order().recordPayment(fixture.order().due());
        assertThat(fixture.order().lifecycle()).isEqualTo(Lifecycle.COMPLETED);
    }

    @Test
    void money_must_be_back_before_an_order_is_cancelled() {
        Order order = OrderFixture.usual().allPaid().order();
        assertThatThrownBy(() -> order.cancel(OrderMove.CANCEL, null, NOW))
                .hasFieldOrPropertyWithValue("code", "order-not-cancellable")
                .hasMessageContaining("48.60 EUR");
        order.recordRefund(order.refundable(), eur(0), Concession.NONE);
        order.cancel(OrderMove.CANCEL, "sold out", NOW);
        assertThat(order.lifecycle()).isEqualTo(Lifecycle.CANCELLED);
    }

    @Test
    void a_shipped_order_cannot_be_cancelled() {
        OrderFixture fixture = OrderFixture.usual();
        fixture.line(0).ship(1);
        fixture.order().recordShipment(fixture.lines());
        assertThatThrownBy(() -> fixture.order().cancel(OrderMove.CANCEL, null, NOW))
                .hasFieldOrPropertyWithValue("code", "order-not-cancellable");
    }

    @Test
    void a_cancelled_order_takes_no_money_parcel_or_hold() {
        OrderFixture fixture = OrderFixture.usual().is(Lifecycle.CANCELLED);
        Order order = fixture.order();
        assertThatThrownBy(() -> order.recordPayment(eur(1))).hasFieldOrPropertyWithValue("code", "order-cancelled");
        assertThatThrownBy(() -> order.recordShipment(fixture.lines()))
                .hasFieldOrPropertyWithValue("code", "order-cancelled");
        assertThatThrownBy(() -> order.hold("X", null, "me", NOW))
                .hasFieldOrPropertyWithValue("code", "order-not-holdable");
        assertThatThrownBy(() -> order.cancel(OrderMove.CANCEL, null, NOW))
                .hasFieldOrPropertyWithValue("code", "order-cancelled");
    }

    @Test
    void a_line_ships_and_refunds_no_more_than_it_has() {
        OrderLine line = OrderFixture.usual().line(0);
        line.refund(2, true);
        assertThat(line.unrefunded()).isZero();
        assertThatThrownBy(() -> line.refund(1, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line.ship(3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_order_is_born_placed_awaiting_payment_and_processing() {
        Order order = Order.place(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Customer("ann@example.test", "Ann", "", "en", null),
                null,
                new OrderTotals(eur(1000), eur(100), eur(0), eur(180), eur(1080)));
        assertThat(order.lifecycle()).isEqualTo(Lifecycle.PLACED);
        assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.AWAITING_PAYMENT);
        assertThat(order.fulfillmentStatus()).isEqualTo(FulfillmentStatus.AWAITING_PROCESSING);
        assertThat(order.version()).isEqualTo(1);
        assertThat(order.due()).isEqualTo(eur(1080));
    }

    @Test
    void money_that_went_back_in_full_can_be_paid_another_way_until_the_goods_are_delivered() {
        Order order = OrderFixture.usual().allPaid().order();
        order.recordRefund(order.refundable(), eur(0), Concession.NONE);
        assertThat(order.due()).isEqualTo(eur(4860));

        order.recordPayment(eur(4860));

        assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.PAID);
        assertThat(order.due()).isEqualTo(eur(0));
        assertThat(order.refundable()).isEqualTo(eur(4860));
    }

    @Test
    void a_part_payment_that_went_back_leaves_the_whole_total_due() {
        Order order = OrderFixture.usual().order();
        order.recordPayment(eur(2000));
        order.recordRefund(eur(2000), eur(0), Concession.NONE);
        assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.REFUNDED);

        order.recordPayment(eur(1000));
        assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.PARTIALLY_PAID);
        order.recordPayment(order.due());

        assertThat(order.paymentStatus()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void a_concession_is_not_due_again() {
        Order order = OrderFixture.usual().allPaid().order();
        order.recordRefund(eur(860), eur(0), Concession.SUM);
        assertThat(order.due()).isEqualTo(eur(0));
        order.recordRefund(order.refundable(), eur(0), Concession.NONE);
        assertThat(order.due()).isEqualTo(eur(4000));
    }

    @Test
    void nothing_is_due_again_once_the_goods_are_shipped() {
        OrderFixture fixture = OrderFixture.usual().allPaid();
        fixture.lines().forEach(line -> line.ship(line.unshipped()));
        fixture.order().recordShipment(fixture.lines());
        fixture.order().recordRefund(eur(4860), eur(0), Concession.NONE);
        assertThat(fixture.order().due()).isEqualTo(eur(0));
        assertThatThrownBy(() -> fixture.order().recordPayment(eur(4860)))
                .hasFieldOrPropertyWithValue("code", "order-already-paid");
    }

    @Test
    void a_completed_order_whose_payment_is_taken_back_is_open_again() {
        OrderFixture fixture = OrderFixture.usual();
        fixture.order().recordPayment(eur(4860));
        fixture.lines().forEach(line -> line.ship(line.unshipped()));
        fixture.order().recordShipment(fixture.lines());

        fixture.order().reversePayment(eur(4860));

        assertThat(fixture.order().lifecycle()).isEqualTo(Lifecycle.PLACED);
    }

    @Test
    void an_order_of_downloads_only_is_completed_when_it_is_paid() {
        Order order = OrderFixture.in("EUR").line("SONG", 1, 100, 20).order();
        order.deliverAsDownloads();
        order.recordPayment(eur(120));
        assertThat(order.lifecycle()).isEqualTo(Lifecycle.COMPLETED);
    }
}
