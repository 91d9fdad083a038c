package dev.comptoir.orders.orderimport.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.Balance;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Goods;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.PaymentStatus;
import java.time.Instant;
import java.util.stream.Stream;

/** An order from elsewhere stands where its units and its money say; what a file says beside that has to agree. */
public final class PastOrderPolicy {

    private final ImportedOrder order;

    private PastOrderPolicy(ImportedOrder order) {
        this.order = order;
    }

    /** The order with everything derived that its file may leave out; a BadRow when it contradicts itself. */
    public static ImportedOrder check(ImportedOrder order, Instant now) {
        if (order.placedAt().isAfter(now)) {
            throw new BadRow("placedAt", "placed-in-the-future", "placedAt is when the customer ordered: in the past.");
        }
        PastRefunds.check(order, now);
        PastSums.check(order);
        return new PastOrderPolicy(order).derived();
    }

    private ImportedOrder derived() {
        checkGoods();
        Money conceded = conceded();
        PaymentStatus payment = payment(conceded);
        Balance balance = balance(conceded);
        boolean isGone = order.isDigital() || fulfillment().isGone();
        Lifecycle lifecycle = order.standing().isCancelled()
                ? Lifecycle.CANCELLED
                : Lifecycle.PLACED.following(!balance.isDue(payment), isGone);
        agree("lifecycle", order.standing().lifecycle(), lifecycle);
        return order.with(PastRefunds.settled(order, conceded), order.standing().derived(lifecycle, payment));
    }

    private void checkGoods() {
        boolean hasLeft = order.hasParcel();
        boolean isWhole = order.lines().stream().allMatch(ImportedLine::isAllShipped);
        if (order.standing().isCancelled()) {
            checkCancelled(hasLeft);
        }
        boolean agrees = switch (fulfillment()) {
            case AWAITING_PROCESSING, PROCESSING, READY_FOR_PICKUP, WILL_NOT_DELIVER -> !hasLeft;
            case PARTIALLY_SHIPPED -> hasLeft && !isWhole;
            case SHIPPED, DELIVERED -> hasLeft && isWhole;
            case PARTIALLY_RETURNED, RETURNED -> hasLeft;
        };
        if (!agrees) {
            throw new BadRow(
                    "fulfillmentStatus",
                    "status-differs",
                    "fulfillmentStatus %s does not go with the units that left.".formatted(fulfillment()));
        }
    }

    private void checkCancelled(boolean hasLeft) {
        if (hasLeft) {
            throw new BadRow(
                    "cancelledAt",
                    "cancelled-and-shipped",
                    "An order of which units have left is not cancelled: say what was refunded and returned.");
        }
        if (order.standing().cancelledAt() == null) {
            throw new BadRow("cancelledAt", "missing-value", "A cancelled order says when it was cancelled.");
        }
        if (fulfillment() != FulfillmentStatus.WILL_NOT_DELIVER) {
            throw new BadRow(
                    "fulfillmentStatus", "status-differs", "The goods of a cancelled order are WILL_NOT_DELIVER.");
        }
    }

    /** What refunds took off the price: all of them or nothing, as the payment status says; part of the money is off. */
    private Money conceded() {
        PastMoney money = order.money();
        Money none = Money.zero(order.currency());
        Money usual = money.refunded().equals(money.paid()) ? none : money.refunded();
        PaymentStatus given = order.standing().payment();
        return Stream.of(usual, none, money.refunded())
                .filter(candidate -> given == balance(candidate).status())
                .findFirst()
                .orElse(usual);
    }

    private PaymentStatus payment(Money conceded) {
        PaymentStatus given = order.standing().payment();
        boolean isFree = order.totals().total().isZero() && order.money().paid().isZero();
        boolean isSettled = isFree && given != PaymentStatus.AWAITING_PAYMENT;
        PaymentStatus derived =
                isSettled ? PaymentStatus.PAID : balance(conceded).status();
        agree("paymentStatus", given, derived);
        return derived;
    }

    private Balance balance(Money conceded) {
        PastMoney money = order.money();
        Goods goods = Goods.of(order.standing().isCancelled() ? Lifecycle.CANCELLED : Lifecycle.PLACED, fulfillment());
        long total = order.totals().total().minor();
        return new Balance(total, money.paid().minor(), money.refunded().minor(), conceded.minor(), goods);
    }

    private FulfillmentStatus fulfillment() {
        return order.standing().fulfillment();
    }

    private static void agree(String column, Enum<?> given, Enum<?> derived) {
        if (given != null && given != derived) {
            String detail = "%s is %s but amounts and units say %s.".formatted(column, given, derived);
            throw new BadRow(column, "status-differs", detail);
        }
    }
}
