package dev.comptoir.orders.paymentsession.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.provider.domain.LookPolicy;
import dev.comptoir.orders.provider.domain.PaymentForm;
import dev.comptoir.orders.provider.domain.ProviderPayment;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A buyer's attempt to pay an order. What the provider says may come in any order: money that came is never undone by it. */
@Entity
@Table(name = "payment_sessions")
public class PaymentSession {

    /** The most Stripe allows is a day. */
    private static final Duration OPEN_FOR = Duration.ofHours(23);

    @Id
    UUID id;

    @Version
    long version;

    UUID orderId;
    String provider;

    @Enumerated(EnumType.STRING)
    PaymentForm form;

    @Enumerated(EnumType.STRING)
    SessionState state;

    long amountMinor;
    String currency;
    String returnUrl;
    String reference;
    String paymentReference;
    String clientSecret;
    String paymentUrl;
    String failureCode;
    Long receivedMinor;
    String receivedCurrency;
    UUID paymentId;
    String createdBy;
    Instant createdAt;
    Instant expiresAt;
    int keyNumber;
    int attempts;
    Instant nextLookAt;

    PaymentSession() {}

    /** @param provider its name; the provider is asked next */
    public static PaymentSession begin(UUID id, UUID orderId, String provider, SessionWish wish, Instant at) {
        PaymentSession session = new PaymentSession();
        session.id = id;
        session.orderId = orderId;
        session.provider = provider;
        session.form = wish.form();
        session.state = SessionState.CREATING;
        session.amountMinor = wish.amount().minor();
        session.currency = wish.amount().currency();
        session.returnUrl = wish.returnUrl();
        session.createdAt = at;
        session.expiresAt = at.plus(OPEN_FOR);
        session.nextLookAt = at.plus(LookPolicy.WHILE_CALLING);
        return session;
    }

    public PaymentSession by(String actor) {
        createdBy = actor;
        return this;
    }

    /** Whether the buyer who wishes this can go on with it. */
    public boolean isUsable(SessionWish wish, Instant at) {
        return isOpen() && wish.equals(new SessionWish(form, amount(), returnUrl)) && at.isBefore(expiresAt);
    }

    /** Another takes its place: it is cancelled at the provider as soon as can be. */
    public void supersede(Instant at) {
        if (isOpen()) {
            expiresAt = at;
            nextLookAt = at;
        }
    }

    /** Whether this is the first time that the money is seen. */
    public boolean isPaidBy(ProviderPayment payment) {
        return state != SessionState.SUCCEEDED && payment.standing() == ProviderPayment.Standing.SUCCEEDED;
    }

    /** Whether the buyer has tried and failed in another way than before. */
    public boolean isNewFailure(ProviderPayment payment) {
        return isOpen()
                && payment.failureCode() != null
                && !payment.failureCode().equals(failureCode);
    }

    /** What the provider says of it now. */
    public void follow(ProviderPayment payment, Instant at) {
        if (state == SessionState.SUCCEEDED) {
            return;
        }
        reference = reference == null ? payment.reference() : reference;
        paymentReference = payment.paymentReference() == null ? paymentReference : payment.paymentReference();
        clientSecret = payment.clientSecret() == null ? clientSecret : payment.clientSecret();
        paymentUrl = payment.url() == null ? paymentUrl : payment.url();
        failureCode = payment.failureCode() == null ? failureCode : payment.failureCode();
        switch (payment.standing()) {
            case OPEN -> open(at);
            case CANCELLED -> end(SessionState.CANCELLED);
            case SUCCEEDED -> succeed(payment.received());
        }
    }

    /** The provider will never make it, or does not know it; one whose time is over is only over. */
    public void refused(String code, Instant at) {
        boolean isOver = !at.isBefore(expiresAt);
        if (isOpen() && isOver) {
            end(SessionState.CANCELLED);
        } else if (isToBeMade()) {
            failureCode = code;
            end(SessionState.FAILED);
        }
    }

    /** @param isAnswered whether the provider said that it is broken: with the same key it would say so for ever */
    public void unanswered(boolean isAnswered, Instant at) {
        if (isToBeMade()) {
            state = SessionState.UNKNOWN;
            keyNumber += isAnswered ? 1 : 0;
        }
        if (isOpen()) {
            attempts++;
            nextLookAt = at.plus(LookPolicy.unanswered(attempts));
        }
    }

    /** Recorded as a payment of the order. */
    public void recordedAs(UUID payment) {
        paymentId = payment;
    }

    private void open(Instant at) {
        if (!isOpen()) {
            return;
        }
        attempts = isToBeMade() ? 0 : attempts + 1;
        state = SessionState.OPEN;
        Instant next = at.plus(LookPolicy.waiting(attempts));
        nextLookAt = next.isBefore(expiresAt) || !at.isBefore(expiresAt) ? next : expiresAt;
    }

    private void succeed(Money received) {
        receivedMinor = received.minor();
        receivedCurrency = received.currency();
        end(SessionState.SUCCEEDED);
    }

    private void end(SessionState last) {
        state = last;
        nextLookAt = null;
    }

    private boolean isOpen() {
        return isToBeMade() || state == SessionState.OPEN;
    }

    private boolean isToBeMade() {
        return state == SessionState.CREATING || state == SessionState.UNKNOWN;
    }

    public UUID id() {
        return id;
    }

    public UUID orderId() {
        return orderId;
    }

    public String provider() {
        return provider;
    }

    public SessionState state() {
        return state;
    }

    public Money amount() {
        return Money.ofMinor(amountMinor, currency);
    }

    public Instant nextLookAt() {
        return nextLookAt;
    }

    public int keyNumber() {
        return keyNumber;
    }

    public String failureCode() {
        return failureCode;
    }
}
