package dev.comptoir.orders.mail;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.provider.PaymentProviders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Where customers pay what is due of their orders. */
@ApplicationScoped
public class PayLinks {

    private final StatusLinks links;
    private final PaymentProviders providers;

    PayLinks(StatusLinks links, PaymentProviders providers) {
        this.links = links;
        this.providers = providers;
    }

    /** Null when nothing is due, or no provider takes money online. */
    public String url(UUID orderId, Money due) {
        return providers.isThere() && due.isPositive() ? links.url(orderId) + "#pay" : null;
    }
}
