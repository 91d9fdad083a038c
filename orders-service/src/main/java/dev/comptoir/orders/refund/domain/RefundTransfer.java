package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.provider.domain.LookPolicy;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** How a refund is sent by the provider: what it is asked, and what is known of the answer. */
@Entity
@Table(name = "refund_transfers")
public class RefundTransfer {

    /** The same refund under another key would be a second one, if the first was made all the same and is not seen yet. */
    private static final Duration AFTER_AN_ERROR = Duration.ofSeconds(30);

    @Id
    UUID refundId;

    UUID orderId;
    UUID paymentId;
    String provider;
    String paymentReference;
    long amountMinor;
    String currency;
    long concededMinor;
    boolean customerNotified;
    String reference;
    String failureCode;
    int keyNumber;
    int attempts;
    Instant nextLookAt;

    RefundTransfer() {}

    /** @param conceded what the refund took off the price */
    static RefundTransfer of(Refund refund, ProviderShare share, Money conceded, boolean isCustomerNotified) {
        RefundTransfer transfer = new RefundTransfer();
        transfer.refundId = refund.id();
        transfer.orderId = refund.orderId();
        transfer.paymentId = share.paymentId();
        transfer.provider = share.provider();
        transfer.paymentReference = share.reference();
        transfer.amountMinor = refund.amount().minor();
        transfer.currency = refund.amount().currency();
        transfer.concededMinor = conceded.minor();
        transfer.customerNotified = isCustomerNotified;
        return transfer;
    }

    /** One that the merchant recorded, and the provider has sent: nothing is asked about it. */
    public static RefundTransfer recordedByHand(Refund refund, ProviderShare share, String reference) {
        RefundTransfer transfer = of(refund, share, Money.zero(refund.amount().currency()), false);
        transfer.reference = reference;
        return transfer;
    }

    /** It is sent as soon as it is written, or a little later by whoever finds it. */
    RefundTransfer due(Instant at) {
        nextLookAt = at;
        return this;
    }

    /** The provider knows it under this name. */
    void known(String providerReference) {
        reference = providerReference;
    }

    void waiting(Instant at) {
        attempts = reference == null ? 0 : attempts + 1;
        nextLookAt = at.plus(LookPolicy.waiting(attempts));
    }

    /** @param isAnswered whether the provider said that it is broken: with the same key it would say so for ever */
    public void unanswered(boolean isAnswered, Instant at) {
        attempts++;
        keyNumber += isAnswered && reference == null ? 1 : 0;
        Duration pause = LookPolicy.unanswered(attempts);
        boolean isTooSoon = isAnswered && pause.compareTo(AFTER_AN_ERROR) < 0;
        nextLookAt = at.plus(isTooSoon ? AFTER_AN_ERROR : pause);
    }

    void settled(String failure) {
        failureCode = failure;
        nextLookAt = null;
    }

    public UUID refundId() {
        return refundId;
    }

    public UUID paymentId() {
        return paymentId;
    }

    public Money conceded() {
        return Money.ofMinor(concededMinor, currency);
    }

    public boolean isCustomerNotified() {
        return customerNotified;
    }

    /** Null until the provider has one. */
    public String reference() {
        return reference;
    }

    public String failureCode() {
        return failureCode;
    }

    public int keyNumber() {
        return keyNumber;
    }

    public Instant nextLookAt() {
        return nextLookAt;
    }
}
