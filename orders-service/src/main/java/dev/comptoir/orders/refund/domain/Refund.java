package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Money that goes back to a customer; once issued, only how it goes changes. */
@Entity
@Table(name = "refunds")
public class Refund {

    @Id
    UUID id;

    UUID orderId;
    long amountMinor;
    long shippingMinor;
    String currency;
    String reason;
    boolean showReasonToCustomer;
    long failedMinor;

    @Enumerated(EnumType.STRING)
    Settlement settlement;

    @Enumerated(EnumType.STRING)
    RefundState state;

    String issuedBy;
    Instant issuedAt;

    Refund() {}

    /** Moved by the merchant at the bank or provider; Comptoir only records it, so it has succeeded at once. */
    static Refund manual(UUID id, UUID orderId, RefundQuote quote, RefundNote note, Instant at) {
        Refund refund = new Refund();
        refund.id = id;
        refund.orderId = orderId;
        refund.amountMinor = quote.amount().minor();
        refund.shippingMinor = quote.shippingAmount().minor();
        refund.currency = quote.amount().currency();
        refund.reason = note.reason();
        refund.showReasonToCustomer = note.isReasonShown();
        refund.settlement = Settlement.MANUAL;
        refund.state = RefundState.SUCCEEDED;
        refund.issuedBy = note.issuedBy();
        refund.issuedAt = at;
        return refund;
    }

    /** A provider sends it or a part of it, or has sent it; how it went is said later. */
    Refund through(Settlement way) {
        settlement = way;
        state = way == Settlement.MANUAL ? RefundState.SUCCEEDED : RefundState.PENDING;
        return this;
    }

    void move(RefundState next) {
        state = next;
    }

    void failed(Money part) {
        failedMinor += part.minor();
    }

    public UUID id() {
        return id;
    }

    public UUID orderId() {
        return orderId;
    }

    public Money amount() {
        return Money.ofMinor(amountMinor, currency);
    }

    public Money shippingAmount() {
        return Money.ofMinor(shippingMinor, currency);
    }

    /** What of it did not go. */
    public Money failedAmount() {
        return Money.ofMinor(failedMinor, currency);
    }

    /** What of it goes, or has gone. */
    public Money goingAmount() {
        return amount().minus(failedAmount());
    }

    public String reason() {
        return reason;
    }

    public boolean isReasonShownToCustomer() {
        return showReasonToCustomer;
    }

    /** What the customer may read; null for nothing. */
    public String shownReason() {
        return showReasonToCustomer ? reason : null;
    }

    public Settlement settlement() {
        return settlement;
    }

    public RefundState state() {
        return state;
    }

    public String issuedBy() {
        return issuedBy;
    }

    public Instant issuedAt() {
        return issuedAt;
    }
}
