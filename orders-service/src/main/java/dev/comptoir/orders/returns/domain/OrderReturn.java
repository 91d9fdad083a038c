package dev.comptoir.orders.returns.domain;

import dev.comptoir.orders.shipment.domain.Tracking;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Goods of an order that come back. */
@Entity
@Table(name = "returns")
public class OrderReturn {

    @Id
    UUID id;

    @Version
    long version;

    UUID orderId;
    String returnNumber;

    @Enumerated(EnumType.STRING)
    ReturnState state;

    @Transient
    ReturnState previousState;

    @Enumerated(EnumType.STRING)
    ReturnWish wish;

    boolean isRequestedByCustomer;
    String note;
    String carrier;
    String trackingNumber;
    String trackingUrl;
    String refusalReason;
    UUID refundId;
    UUID exchangeOrderId;
    String createdBy;
    Instant createdAt;
    Instant updatedAt;
    Instant approvedAt;
    Instant refusedAt;
    Instant receivedAt;
    Instant closedAt;

    OrderReturn() {}

    static OrderReturn of(UUID id, UUID orderId, String returnNumber, ReturnOpening opening) {
        OrderReturn goods = new OrderReturn();
        goods.id = id;
        goods.version = 1;
        goods.orderId = orderId;
        goods.returnNumber = returnNumber;
        goods.wish = opening.wish();
        goods.note = opening.note();
        goods.isRequestedByCustomer = opening.isRequestedByCustomer();
        goods.createdBy = opening.actor();
        goods.createdAt = opening.at();
        goods.updatedAt = opening.at();
        goods.state = ReturnState.REQUESTED;
        if (!opening.isRequestedByCustomer()) {
            goods.approve(opening.at());
        }
        return goods;
    }

    public void approve(Instant at) {
        ReturnMove.APPROVE.check(this);
        move(ReturnState.APPROVED, at);
        approvedAt = at;
    }

    public void refuse(String reason, Instant at) {
        ReturnMove.REFUSE.check(this);
        move(ReturnState.REFUSED, at);
        refusalReason = reason;
        refusedAt = at;
    }

    /** The first word of a parcel says that an approved return is on its way. */
    public void edit(String newNote, Tracking tracking, Instant at) {
        ReturnMove.EDIT.check(this);
        updatedAt = at;
        note = newNote;
        if (!tracking.equals(tracking())) {
            ReturnMove.SEND.check(this);
            carrier = tracking.carrier();
            trackingNumber = tracking.number();
            trackingUrl = tracking.url();
            state = state == ReturnState.APPROVED ? ReturnState.IN_TRANSIT : state;
        }
    }

    void receive(Instant at) {
        ReturnMove.RECEIVE.check(this);
        move(ReturnState.RECEIVED, at);
        receivedAt = at;
    }

    /** An exchange that has begun comes first. */
    public void checkRefundable() {
        checkCreditable();
        if (exchangeOrderId != null) {
            throw ReturnProblem.exchangeUnderWay(this);
        }
    }

    /** The same for the exchange itself. */
    public void checkCreditable() {
        ReturnMove.REFUND.check(this);
        if (refundId != null) {
            throw ReturnProblem.alreadyRefunded(this);
        }
    }

    public void refunded(UUID refund, Instant at) {
        refundId = refund;
        updatedAt = at;
    }

    public void close(Instant at) {
        ReturnMove.CLOSE.check(this);
        move(ReturnState.CLOSED, at);
        closedAt = at;
    }

    private void move(ReturnState next, Instant at) {
        previousState = state;
        state = next;
        updatedAt = at;
    }

    /** The state before the last move in this transaction; null when there was none. */
    public ReturnState previousState() {
        return previousState;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID orderId() {
        return orderId;
    }

    public String returnNumber() {
        return returnNumber;
    }

    public ReturnState state() {
        return state;
    }

    public ReturnWish wish() {
        return wish;
    }

    public boolean isRequestedByCustomer() {
        return isRequestedByCustomer;
    }

    public String note() {
        return note;
    }

    public Tracking tracking() {
        return new Tracking(carrier, trackingNumber, trackingUrl);
    }

    public String refusalReason() {
        return refusalReason;
    }

    public UUID refundId() {
        return refundId;
    }

    /** The order the customer gets for the goods; null for none. */
    public UUID exchangeOrderId() {
        return exchangeOrderId;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public Instant refusedAt() {
        return refusedAt;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
