package dev.comptoir.orders.provider.stripe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The store's account at Stripe; without a secret key nothing is asked of Stripe and nothing taken from it. */
@ConfigMapping(prefix = "orders.payments.stripe")
public interface StripeConfig {

    /** {@code sk_...} or a restricted key that may write payment intents, checkout sessions and refunds. */
    Optional<String> secretKey();

    /** {@code whsec_...}: of the webhook endpoint at Stripe that leads here; several, separated by commas, while one is replaced. */
    Optional<String> webhookSecret();

    /** For storefronts that pay with Stripe.js; shown with client secrets. */
    Optional<String> publishableKey();

    @WithDefault("https://api.stripe.com")
    String apiBase();

    /** For one call, from the connection to the last byte of the answer. */
    @WithDefault("15S")
    Duration timeout();
}
