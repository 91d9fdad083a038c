package dev.comptoir.carts.checkout;

import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.security.SignedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Gives whoever has ordered the link of the order, as the mails have it: without a key it shows the order and pays it. */
@ApplicationScoped
public class OrderStatusTokens {

    /** Of orders-service, which reads them. */
    static final String PURPOSE = "order-status";

    private static final Instant NO_END = Instant.parse("9999-12-31T00:00:00Z");

    private final SignedTokens tokens;

    OrderStatusTokens(SignedTokens tokens) {
        this.tokens = tokens;
    }

    public Replayable<CheckoutView> addTo(Replayable<CheckoutView> order) {
        return order.map(view -> view.withStatusToken(tokens.issue(PURPOSE, NO_END, view.orderId())));
    }
}
