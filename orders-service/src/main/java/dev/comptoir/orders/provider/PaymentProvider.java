package dev.comptoir.orders.provider;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.provider.domain.PaymentAsk;
import dev.comptoir.orders.provider.domain.ProviderAnswer;
import dev.comptoir.orders.provider.domain.ProviderPayment;
import dev.comptoir.orders.provider.domain.ProviderRefund;
import dev.comptoir.orders.provider.domain.RefundAsk;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/**
 * Who moves the money. Every call may be made again: with the same key it is done once. Calls never fail; what went wrong is in
 * their answer.
 */
public interface PaymentProvider {

    /** One word, such as {@code STRIPE}; stored with what began there. */
    String name();

    /** What a storefront needs besides a client secret; null when it is not configured. */
    String publishableKey();

    /** Refuses an amount that the provider never takes. */
    void check(Money amount);

    /** Makes a payment that the buyer can pay; the key stands for this very request. */
    Uni<ProviderAnswer<ProviderPayment>> open(PaymentAsk ask, String key);

    /** @param reference the provider's, as {@link #open} gave it */
    Uni<ProviderAnswer<ProviderPayment>> find(String reference);

    /** Nobody can pay it any more; answers how it stands when it was paid before. */
    Uni<ProviderAnswer<ProviderPayment>> cancel(String reference);

    Uni<ProviderAnswer<ProviderRefund>> refund(RefundAsk ask, String key);

    /** A refund by our own id, whether or not its answer was ever read; refused as unknown when there is none. */
    Uni<ProviderAnswer<ProviderRefund>> findRefund(String paymentReference, UUID refundId);

    /** @param reference the provider's */
    Uni<ProviderAnswer<ProviderRefund>> findRefund(String reference);

    /** What the provider reports by itself; refuses what it has not signed. */
    ProviderEvent event(SignedEvent event, Instant now);
}
