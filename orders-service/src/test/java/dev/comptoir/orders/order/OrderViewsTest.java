package dev.comptoir.orders.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.orders.order.OrderViews.ShownFulfillment;
import dev.comptoir.orders.order.OrderViews.ShownPayment;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.OrderFact;
import dev.comptoir.orders.order.domain.OrderState;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.orders.order.domain.StoreStatus;
import dev.comptoir.orders.order.domain.WorkState;
import dev.comptoir.testkit.Proves;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderViewsTest {

    private static OrderState state(
            Lifecycle lifecycle, PaymentStatus payment, FulfillmentStatus goods, OrderFact... facts) {
        Set<OrderFact> all = EnumSet.noneOf(OrderFact.class);
        all.addAll(List.of(facts));
        return new OrderState(lifecycle, payment, goods, all);
    }

    private static OrderViews views(OrderState state) {
        return OrderViews.of(state, false, false);
    }

    @ParameterizedTest
    @CsvSource({
        "PLACED, AWAITING_PAYMENT, AWAITING_PROCESSING, PENDING",
        "PLACED, PARTIALLY_PAID, READY_FOR_PICKUP, PENDING",
        "PLACED, PAID, AWAITING_PROCESSING, PROCESSED",
        "PLACED, REFUNDED, WILL_NOT_DELIVER, PROCESSED",
        "PLACED, PAID, PARTIALLY_SHIPPED, PROCESSED",
        "PLACED, AWAITING_PAYMENT, SHIPPED, SHIPPED",
        "COMPLETED, PAID, SHIPPED, SHIPPED",
        "COMPLETED, PAID, DELIVERED, DELIVERED",
        "COMPLETED, PAID, RETURNED, PROCESSED",
        "CANCELLED, REFUNDED, WILL_NOT_DELIVER, CANCELLED"
    })
    @Proves("O-040")
    @Proves("X3")
    void one_status_of_six(Lifecycle lifecycle, PaymentStatus payment, FulfillmentStatus goods, StoreStatus shown) {
        assertThat(views(state(lifecycle, payment, goods)).storeStatus()).isEqualTo(shown);
    }

    @Test
    @Proves("X2")
    void a_dispute_shows_before_goods_and_a_cancellation_before_everything() {
        OrderState disputed =
                state(Lifecycle.COMPLETED, PaymentStatus.PAID, FulfillmentStatus.SHIPPED, OrderFact.DISPUTED);
        assertThat(views(disputed).storeStatus()).isEqualTo(StoreStatus.DISPUTED);
        OrderState cancelled = state(
                Lifecycle.CANCELLED,
                PaymentStatus.AWAITING_PAYMENT,
                FulfillmentStatus.WILL_NOT_DELIVER,
                OrderFact.DISPUTED);
        assertThat(views(cancelled).storeStatus()).isEqualTo(StoreStatus.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({
        "PLACED, AWAITING_PAYMENT, AWAITING_PROCESSING, AWAITING_PAYMENT, AWAITING_PROCESSING",
        "PLACED, PARTIALLY_PAID, PROCESSING, AWAITING_PAYMENT, PROCESSING",
        "PLACED, PAID, READY_FOR_PICKUP, PAID, READY_FOR_PICKUP",
        "PLACED, PARTIALLY_REFUNDED, PARTIALLY_SHIPPED, PARTIALLY_REFUNDED, PROCESSING",
        "COMPLETED, REFUNDED, SHIPPED, REFUNDED, SHIPPED",
        "COMPLETED, PAID, DELIVERED, PAID, DELIVERED",
        "COMPLETED, PAID, PARTIALLY_RETURNED, PAID, DELIVERED",
        "COMPLETED, REFUNDED, RETURNED, REFUNDED, RETURNED",
        "CANCELLED, AWAITING_PAYMENT, WILL_NOT_DELIVER, CANCELLED, WILL_NOT_DELIVER",
        "CANCELLED, REFUNDED, WILL_NOT_DELIVER, REFUNDED, WILL_NOT_DELIVER"
    })
    @Proves("O-041")
    @Proves("O-042")
    @Proves("O-152")
    @Proves("X2")
    void two_statuses(
            Lifecycle lifecycle,
            PaymentStatus payment,
            FulfillmentStatus goods,
            ShownPayment shownPayment,
            ShownFulfillment shownGoods) {
        OrderViews views = views(state(lifecycle, payment, goods));
        assertThat(views.paymentStatus()).isEqualTo(shownPayment);
        assertThat(views.fulfillmentStatus()).isEqualTo(shownGoods);
    }

    @Test
    @Proves("O-045")
    void a_payment_that_could_not_be_charged_is_cancelled_until_money_comes() {
        FulfillmentStatus here = FulfillmentStatus.AWAITING_PROCESSING;
        OrderState failed = state(Lifecycle.PLACED, PaymentStatus.AWAITING_PAYMENT, here, OrderFact.PAYMENT_FAILED);
        assertThat(views(failed).paymentStatus()).isEqualTo(ShownPayment.CANCELLED);
        OrderState partly = state(Lifecycle.PLACED, PaymentStatus.PARTIALLY_PAID, here, OrderFact.PAYMENT_FAILED);
        assertThat(views(partly).paymentStatus()).isEqualTo(ShownPayment.AWAITING_PAYMENT);
    }

    @Test
    @Proves("O-054")
    void three_flags() {
        OrderViews open =
                views(state(Lifecycle.PLACED, PaymentStatus.PARTIALLY_PAID, FulfillmentStatus.AWAITING_PROCESSING));
        assertThat(List.of(open.paid(), open.processed(), open.archived())).containsOnly(false);
        OrderViews done = views(state(
                Lifecycle.COMPLETED,
                PaymentStatus.REFUNDED,
                FulfillmentStatus.SHIPPED,
                OrderFact.PROCESSED,
                OrderFact.ARCHIVED));
        assertThat(List.of(done.paid(), done.processed(), done.archived())).containsOnly(true);
    }

    @Test
    @Proves("O-058")
    void one_state_of_work() {
        FulfillmentStatus here = FulfillmentStatus.AWAITING_PROCESSING;
        OrderState paid = state(Lifecycle.PLACED, PaymentStatus.PAID, here);
        assertThat(work(state(Lifecycle.PLACED, PaymentStatus.PAID, here, OrderFact.ON_HOLD), false, false))
                .isEqualTo(WorkState.ON_HOLD);
        assertThat(work(state(Lifecycle.PLACED, PaymentStatus.AWAITING_PAYMENT, here, OrderFact.DUE), false, false))
                .isEqualTo(WorkState.PROCESSING_AWAITING_PAYMENT);
        assertThat(work(state(Lifecycle.PLACED, PaymentStatus.REFUNDED, here, OrderFact.DUE), false, false))
                .isEqualTo(WorkState.COMPLETED);
        assertThat(work(paid, false, false)).isEqualTo(WorkState.PROCESSING_AWAITING_SHIPMENT);
        assertThat(work(paid, true, false)).isEqualTo(WorkState.PROCESSING_AWAITING_PICKUP);
        assertThat(work(
                        state(
                                Lifecycle.PLACED,
                                PaymentStatus.AWAITING_PAYMENT,
                                FulfillmentStatus.READY_FOR_PICKUP,
                                OrderFact.DUE),
                        true,
                        false))
                .isEqualTo(WorkState.PROCESSING_READY_FOR_PICKUP);
        assertThat(work(state(Lifecycle.COMPLETED, PaymentStatus.PAID, here, OrderFact.DIGITAL), false, false))
                .isEqualTo(WorkState.COMPLETED);
        assertThat(work(state(Lifecycle.COMPLETED, PaymentStatus.PAID, FulfillmentStatus.SHIPPED), false, false))
                .isEqualTo(WorkState.COMPLETED_SHIPPED);
        assertThat(work(state(Lifecycle.COMPLETED, PaymentStatus.PAID, FulfillmentStatus.DELIVERED), true, true))
                .isEqualTo(WorkState.COMPLETED_PICKED_UP);
        assertThat(work(state(Lifecycle.CANCELLED, PaymentStatus.REFUNDED, here), false, false))
                .isEqualTo(WorkState.CANCELLED);
    }

    private static WorkState work(OrderState state, boolean isCollected, boolean isPickedUp) {
        return OrderViews.of(state, isCollected, isPickedUp).state();
    }
}
