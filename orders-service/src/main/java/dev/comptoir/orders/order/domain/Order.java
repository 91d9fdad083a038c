package dev.comptoir.orders.order.domain;

import dev.comptoir.kernel.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** The order as far as its rules need it: what it costs, what was paid and refunded, what was shipped. */
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
    Lifecycle lifecycle = Lifecycle.PLACED;

    @Enumerated(EnumType.STRING)
    PaymentStatus paymentStatus = PaymentStatus.AWAITING_PAYMENT;

    @Embedded
    OrderFulfillment fulfillment = new OrderFulfillment();

    @Embedded
    OrderFlags flags = new OrderFlags();

    @Embedded
    OrderHold hold;

    @Embedded
    OrderCustomer customer;

    UUID shippingMethodId;
    boolean isDigital;

    @Embedded
    OrderMoney money;

    UUID recoveredByCampaignId;
    Integer recoveredByStep;
    int editCount;
    Instant cancelledAt;
    String cancellationReason;
    Instant updatedAt;

    Order() {}

    /** An order that was just placed; its number is given when it is written. */
    public static Order place(UUID id, UUID cartId, Customer customer, UUID shippingMethodId, OrderTotals totals) {
        Order order = new Order();
        order.id = id;
        order.version = 1;
        order.cartId = cartId;
        order.customer = OrderCustomer.of(customer);
        order.shippingMethodId = shippingMethodId;
        order.money = OrderMoney.of(totals);
        return order;
    }

    public void deliverAsDownloads() {
        isDigital = true;
    }

    public boolean isDigital() {
        return isDigital;
    }

    /** Takes an order as paid right after it was placed: its second version. */
    public void settle() {
        recordPayment(due());
        version++;
    }

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
        return fulfillment.fulfillmentStatus;
    }

    public OrderFlags flags() {
        return flags;
    }

    public OrderState state() {
        return OrderState.of(this);
    }

    public void check(OrderMove move) {
        move.check(this);
    }

    public Customer customer() {
        return customer.customer();
    }

    public UUID shippingMethodId() {
        return shippingMethodId;
    }

    public String currency() {
        return money.currency;
    }

    public OrderTotals totals() {
        return money.totals();
    }

    public Money total() {
        return totals().total();
    }

    public Money paid() {
        return money.in(money.paidMinor);
    }

    public Money refunded() {
        return money.in(money.refundedMinor);
    }

    public Money refundedShipping() {
        return money.in(money.refundedShippingMinor);
    }

    public Money due() {
        return money.in(balance().due());
    }

    public Money refundable() {
        return money.in(balance().refundable());
    }

    public boolean isOnHold() {
        return hold != null;
    }

    public Hold hold() {
        return hold == null ? Hold.NONE : hold.hold();
    }

    public String cancellationReason() {
        return cancellationReason;
    }

    boolean isDue() {
        return balance().isDue(paymentStatus);
    }

    public void recordPayment(Money amount) {
        PaymentPolicy.check(this, amount);
        boolean settlesFreeOrder = PaymentPolicy.settlesFreeOrder(this, amount);
        money.paidMinor += amount.minor();
        paymentStatus = settlesFreeOrder ? PaymentStatus.PAID : balance().status();
        followMoneyAndGoods();
    }

    /** Takes a recorded payment back, as when the money never arrived; refunded money cannot be taken back. */
    public void reversePayment(Money amount) {
        PaymentPolicy.checkReversal(this, amount);
        money.paidMinor -= amount.minor();
        paymentStatus = balance().status();
        followMoneyAndGoods();
    }

    /** Records a refund within {@link #refundable()}; answers the concession in it, which is not due again. */
    public Money recordRefund(Money amount, Money shippingPart, Concession concession) {
        PaymentPolicy.requireQuoted(this, amount);
        long conceded = money.refund(amount, shippingPart, concession);
        paymentStatus = amount.isZero() ? paymentStatus : balance().status();
        return money.in(conceded);
    }

    /** @param isDelivered whether every parcel that left has arrived */
    public void followParcels(Collection<OrderLine> lines, boolean isDelivered) {
        fulfillment.follow(lines, isDelivered);
        followMoneyAndGoods();
    }

    public void recordShipment(Collection<OrderLine> lines) {
        check(OrderMove.SHIP);
        followParcels(lines, false);
    }

    /** Stops shipping and invoicing; an order already on hold gets the new reason. */
    public void hold(String reasonCode, String note, String actor, Instant at) {
        check(OrderMove.HOLD);
        hold = OrderHold.of(new Hold(reasonCode, note, actor, at));
    }

    public void resume() {
        check(OrderMove.RESUME);
        hold = null;
    }

    /** Ends the order, of which nothing may have been shipped; the move says whether money that was paid must have gone back. */
    public void cancel(OrderMove move, String reason, Instant at) {
        check(move);
        lifecycle = Lifecycle.CANCELLED;
        fulfillment.prepare(FulfillmentStatus.WILL_NOT_DELIVER);
        cancelledAt = at;
        cancellationReason = reason;
        hold = null;
    }

    /** Nothing due and everything gone is completed; one whose payment or parcel is taken back is open again. */
    void followMoneyAndGoods() {
        lifecycle =
                lifecycle.following(!isDue(), isDigital || fulfillmentStatus().isGone());
    }

    Balance balance() {
        return money.balance(Goods.of(lifecycle, fulfillmentStatus()));
    }
}
