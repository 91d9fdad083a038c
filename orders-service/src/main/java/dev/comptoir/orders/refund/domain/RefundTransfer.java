package dev.comptoir.orders.refund.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.provider.domain.LookPolicy;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A part of a refund over one payment: of one that the provider sends also what it is asked, and what is known of the answer. */
@Entity
@Table(name = "refund_transfers")
public class RefundTransfer {

    /** The same refund under another key would be a second one, if the first was made all the same and is not seen yet. */
    private static final Duration AFTER_AN_ERROR = Duration.ofSeconds(30);

    @Id
    UUID id;

    UUID refundId;
    int position;

    @Enumerated(EnumType.STRING)
    Settlement settlement;

    @Enumerated(EnumType.STRING)
    RefundState state;

    UUID orderId;
    UUID paymentId;
    String provider;
    String paymentReference;
    long amountMinor;
    String currency;
    long shippingMinor;
    long concededMinor;
    boolean customerNotified;
    String reference;
    String failureCode;
    int keyNumber;
    int attempts;
    Instant nextLookAt;

    RefundTransfer() {}

    /**
     * The parts of a refund. Each takes its share of the shipping fee and of what goes off the price, all together exactly that.
     *
     * @param ids for all but the first part, which has the refund's
     */
    static List<RefundTransfer> of(Refund refund, List<RefundPart> parts, Money conceded, Supplier<UUID> ids) {
        if (parts.isEmpty()) {
            return List.of();
        }
        List<Long> weights = parts.stream().map(part -> part.amount().minor()).toList();
        List<Money> shipping = refund.shippingAmount().allocate(weights);
        List<Money> concessions = conceded.allocate(weights);
        List<RefundTransfer> transfers = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            RefundTransfer transfer = of(i == 0 ? refund.id() : ids.get(), refund, i, parts.get(i));
            transfer.shippingMinor = shipping.get(i).minor();
            transfer.concededMinor = concessions.get(i).minor();
            transfers.add(transfer);
        }
        return List.copyOf(transfers);
    }

    private static RefundTransfer of(UUID id, Refund refund, int position, RefundPart part) {
        RefundTransfer transfer = new RefundTransfer();
        transfer.id = id;
        transfer.refundId = refund.id();
        transfer.orderId = refund.orderId();
        transfer.position = position;
        transfer.settlement = part.settlement();
        transfer.state = part.settlement() == Settlement.MANUAL ? RefundState.SUCCEEDED : RefundState.PENDING;
        transfer.paymentId = part.paymentId();
        transfer.provider = part.provider();
        transfer.paymentReference = part.reference();
        transfer.amountMinor = part.amount().minor();
        transfer.currency = part.amount().currency();
        return transfer;
    }

    RefundTransfer notifying(boolean isCustomerNotified) {
        customerNotified = isCustomerNotified;
        return this;
    }

    /** One that the merchant recorded, and the provider has sent: nothing is asked about it. */
    public static RefundTransfer recordedByHand(Refund refund, PaymentShare payment, String reference) {
        RefundTransfer transfer = of(refund.id(), refund, 0, RefundPart.byHand(payment.paymentId(), refund.amount()));
        transfer.foundAt(payment.provider(), reference);
        return transfer;
    }

    /** What was recorded by hand is at the provider under this name. */
    public void foundAt(String providerName, String providerReference) {
        provider = providerName;
        reference = providerReference;
    }

    /** It is sent as soon as it is written, or a little later by whoever finds it. */
    RefundTransfer due(Instant at) {
        nextLookAt = settlement == Settlement.PROVIDER ? at : null;
        return this;
    }

    void move(RefundState next) {
        state = next;
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

    public UUID id() {
        return id;
    }

    public Settlement settlement() {
        return settlement;
    }

    public RefundState state() {
        return state;
    }

    public Money amount() {
        return Money.ofMinor(amountMinor, currency);
    }

    Money shippingAmount() {
        return Money.ofMinor(shippingMinor, currency);
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
