package dev.comptoir.orders.provider;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.orders.provider.generic.GenericProvider;
import dev.comptoir.orders.provider.stripe.StripeProvider;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The providers of this store, if it has any: new payments begin at one, what began at another is followed there. */
@Startup
@ApplicationScoped
public class PaymentProviders {

    private final Map<String, PaymentProvider> byName = new LinkedHashMap<>();
    private final Optional<PaymentProvider> current;

    /** @param preferred where new payments begin when there are two; the first one when it is left out */
    PaymentProviders(
            StripeProvider stripe,
            GenericProvider generic,
            @ConfigProperty(name = "orders.payments.provider") Optional<String> preferred) {
        if (stripe.isConfigured()) {
            byName.put(stripe.name(), stripe);
        }
        if (generic.isConfigured()) {
            byName.put(generic.name(), generic);
        }
        this.current = preferred.isPresent()
                ? Optional.of(named(preferred.get()))
                : byName.values().stream().findFirst();
    }

    public boolean isThere() {
        return current.isPresent();
    }

    /** Where new payments begin. */
    public Optional<PaymentProvider> current() {
        return current;
    }

    /** Of all that this store can ask. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** Refuses when money is moved by hand only. */
    public PaymentProvider required() {
        return current.orElseThrow(PaymentProviders::notConfigured);
    }

    /** Refuses when it is not configured, or no more. */
    public PaymentProvider named(String name) {
        return Optional.ofNullable(byName.get(name)).orElseThrow(PaymentProviders::notConfigured);
    }

    private static DomainException notConfigured() {
        return Kind.CONFLICT.refusal(
                "payment-provider-not-configured",
                "This store has no such payment provider: money is moved by hand and recorded here.");
    }
}
