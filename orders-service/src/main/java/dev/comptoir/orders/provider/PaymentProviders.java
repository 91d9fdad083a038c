package dev.comptoir.orders.provider;

import dev.comptoir.kernel.Kind;
import dev.comptoir.orders.provider.stripe.StripeProvider;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The provider of this store, if it has one. */
@ApplicationScoped
public class PaymentProviders {

    private final Optional<PaymentProvider> current;

    PaymentProviders(StripeProvider stripe) {
        this.current = stripe.isConfigured() ? Optional.of(stripe) : Optional.empty();
    }

    public boolean isThere() {
        return current.isPresent();
    }

    public Optional<PaymentProvider> current() {
        return current;
    }

    /** Refuses when money is moved by hand only. */
    public PaymentProvider required() {
        return current.orElseThrow(() -> Kind.CONFLICT.refusal(
                "payment-provider-not-configured",
                "This store has no payment provider: money is moved by hand and recorded here."));
    }
}
