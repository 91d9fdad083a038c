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
    String recordedBy;
    Instant receivedAt;
    Instant reversedAt;
    String reversedBy;
    String reversalReason;

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

    /** A payment is taken back once. */
    public void reverse(String reason, String actor, Instant at) {
        if (reversedAt != null) {
            throw PaymentProblem.alreadyReversed(this);
        }
        reversedAt = at;
        reversedBy = actor;
        reversalReason = reason;
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
