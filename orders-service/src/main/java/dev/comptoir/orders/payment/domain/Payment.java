package dev.comptoir.orders.payment.domain;

import dev.comptoir.kernel.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Money that came in for an order; taken back by a reversal, never erased. */
@Entity
@Table(name = "payments")
public class Payment {

    @Id
    UUID id;

    UUID orderId;
    long amountMinor;
    String currency;
    String method;
    String reference;
    String provider;
    String recordedBy;
    Instant receivedAt;
    Instant reversedAt;
    String reversedBy;
    String reversalReason;
    Instant disputedAt;
    String disputedBy;
    String disputeReason;
    Instant disputeResolvedAt;
    String disputeResolvedBy;

    Payment() {}

    public static Payment byHand(UUID id, UUID orderId, Money amount, PaymentNote note, Instant at) {
        Payment payment = new Payment();
        payment.id = id;
        payment.orderId = orderId;
        payment.amountMinor = amount.minor();
        payment.currency = amount.currency();
        payment.method = note.method();
        payment.reference = note.reference();
        payment.recordedBy = note.recordedBy();
        payment.receivedAt = at;
        return payment;
    }

    /** What a provider has taken for the store; the note's reference is the provider's. */
    public static Payment atProvider(String provider, Payment noted) {
        noted.provider = provider;
        return noted;
    }

    /** A payment is taken back once. */
    public void reverse(String reason, String actor, Instant at) {
        if (reversedAt != null) {
            throw PaymentProblem.alreadyReversed(this);
        }
        reversedAt = at;
        reversedBy = actor;
        reversalReason = reason;
    }

    /** The customer disputes it at the bank or provider. */
    public void dispute(String reason, String actor, Instant at) {
        if (reversedAt != null) {
            throw PaymentProblem.alreadyReversed(this);
        }
        if (isDisputed()) {
            throw PaymentProblem.alreadyDisputed(this);
        }
        disputedAt = at;
        disputedBy = actor;
        disputeReason = reason;
        disputeResolvedAt = null;
        disputeResolvedBy = null;
    }

    public void resolveDispute(String actor, Instant at) {
        if (!isDisputed()) {
            throw PaymentProblem.notDisputed(this);
        }
        disputeResolvedAt = at;
        disputeResolvedBy = actor;
    }

    public boolean isDisputed() {
        return disputedAt != null && disputeResolvedAt == null;
    }

    public boolean isReversed() {
        return reversedAt != null;
    }

    public Instant disputedAt() {
        return disputedAt;
    }

    public String disputeReason() {
        return disputeReason;
    }

    public Instant disputeResolvedAt() {
        return disputeResolvedAt;
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

    public String method() {
        return method;
    }

    public String reference() {
        return reference;
    }

    /** Null for money that was marked by hand. */
    public String provider() {
        return provider;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant reversedAt() {
        return reversedAt;
    }

    public String reversalReason() {
        return reversalReason;
    }
}
