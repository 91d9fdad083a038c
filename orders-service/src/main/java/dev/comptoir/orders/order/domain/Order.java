package dev.comptoir.orders.order.domain;

import dev.comptoir.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** The order as far as its rules need it: what it costs, what was paid and refunded, what has left the house. */
@Entity
@Table(name = "orders")
public class Order {

    @Id
    UUID id;

    @Version
    long version;

    String orderNumber;
    UUID cartId;

    @Enumerated(EnumType.STRING)
    Lifecycle lifecycle;

    @Enumerated(EnumType.STRING)
    PaymentStatus paymentStatus;

    @Enumerated(EnumType.STRING)
    FulfillmentStatus fulfillmentStatus;

    String holdReason;
    String holdNote;
    String heldBy;
    Instant heldAt;
    String customerEmail;
    String customerName;
    String customerPhone;
    String customerLocale;
    UUID shippingMethodId;
    String currency;
    long subtotalMinor;
    long discountMinor;
    long shippingMinor;
    long taxMinor;
    long totalMinor;
    long paidMinor;
    long refundedMinor;
    long refundedShippingMinor;
    UUID recoveredByCampaignId;
    Instant cancelledAt;
    String cancellationReason;

    Order() {}

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public UUID cartId() {
        return cartId;
    }

    public Lifecycle lifecycle() {
        return lifecycle;
    }

    public PaymentStatus paymentStatus() {
        return paymentStatus;
    }

    public FulfillmentStatus fulfillmentStatus() {
        return fulfillmentStatus;
    }

    public Customer customer() {
        return new Customer(customerEmail, customerName, customerPhone, customerLocale);
    }

    public UUID shippingMethodId() {
        return shippingMethodId;
    }

    public String currency() {
        return currency;
    }

    public Money discount() {
        return money(discountMinor);
    }

    public Money shipping() {
        return money(shippingMinor);
    }

    public Money tax() {
        return money(taxMinor);
    }

    public Money total() {
        return money(totalMinor);
    }

    public Money paid() {
        return money(paidMinor);
    }

    public Money refunded() {
        return money(refundedMinor);
    }

    public Money refundedShipping() {
        return money(refundedShippingMinor);
    }

    /** What is still to be paid. */
    public Money due() {
        return money(totalMinor - paidMinor);
    }

    /** The most that may still go back: what came in less what went back already. */
    public Money refundable() {
        return money(paidMinor - refundedMinor);
    }

    public boolean isOnHold() {
        return holdReason != null;
    }

    public Hold hold() {
        return new Hold(holdReason, holdNote, heldBy, heldAt);
    }

    public String cancellationReason() {
        return cancellationReason;
    }

    /** Takes money in; more than what is due is refused. */
    public void recordPayment(Money amount) {
        refuseCancelled();
        PaymentPolicy.check(this, amount);
        boolean settlesFreeOrder = PaymentPolicy.settlesFreeOrder(this, amount);
        paidMinor += amount.minor();
        paymentStatus = settlesFreeOrder ? PaymentStatus.PAID : PaymentStatus.of(totalMinor, paidMinor, refundedMinor);
        completeWhenDone();
    }

    /** Takes a recorded payment back, as when the money never came; refunded money cannot be taken back. */
    public void reversePayment(Money amount) {
        PaymentPolicy.checkReversal(this, amount);
        paidMinor -= amount.minor();
        paymentStatus = PaymentStatus.of(totalMinor, paidMinor, refundedMinor);
    }

    /** Counts money that goes back; the caller has been quoted within {@link #refundable()}. */
    public void recordRefund(Money amount, Money shippingPart) {
        if (!amount.isPositive() || amount.isMoreThan(refundable())) {
            throw new IllegalArgumentException("a refund of " + amount + " was not quoted by the policy");
        }
        refundedMinor += amount.minor();
        refundedShippingMinor += shippingPart.minor();
        paymentStatus = PaymentStatus.of(totalMinor, paidMinor, refundedMinor);
    }

    /** Says no when nothing may leave the house. */
    public void refuseUnlessShippable() {
        refuseCancelled();
        if (isOnHold()) {
            throw new OrderProblem.OrderOnHold(this);
        }
    }

    /** Follows from the shipped quantities of all lines. */
    public void recordShipment(Collection<OrderLine> allLines) {
        refuseUnlessShippable();
        fulfillmentStatus = allLines.stream().allMatch(line -> line.unshipped() == 0)
                ? FulfillmentStatus.SHIPPED
                : FulfillmentStatus.PARTIALLY_SHIPPED;
        completeWhenDone();
    }

    /** Stops shipping and invoicing; an order already on hold gets the new reason. */
    public void hold(String reasonCode, String note, String actor, Instant at) {
        if (lifecycle != Lifecycle.PLACED) {
            throw new OrderProblem.OrderNotHoldable(this);
        }
        take(new Hold(reasonCode, note, actor, at));
    }

    public void resume() {
        if (!isOnHold()) {
            throw new OrderProblem.OrderNotOnHold(this);
        }
        take(Hold.NONE);
    }

    /** Ends the order; money that was paid must have gone back and nothing may have been shipped. */
    public void cancel(String reason, Instant at) {
        refuseCancelled();
        CancellationPolicy.check(this);
        lifecycle = Lifecycle.CANCELLED;
        cancelledAt = at;
        cancellationReason = reason;
        take(Hold.NONE);
    }

    /** Remembers the campaign whose link brought the customer back. */
    public void recoveredBy(UUID campaignId) {
        recoveredByCampaignId = campaignId;
    }

    private void take(Hold hold) {
        holdReason = hold.reasonCode();
        holdNote = hold.note();
        heldBy = hold.by();
        heldAt = hold.at();
    }

    private void completeWhenDone() {
        boolean isPaid = paymentStatus == PaymentStatus.PAID || paymentStatus == PaymentStatus.PARTIALLY_REFUNDED;
        if (isPaid && fulfillmentStatus == FulfillmentStatus.SHIPPED) {
            lifecycle = Lifecycle.COMPLETED;
        }
    }

    private void refuseCancelled() {
        if (lifecycle == Lifecycle.CANCELLED) {
            throw new OrderProblem.OrderCancelled(this);
        }
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, currency);
    }
}
