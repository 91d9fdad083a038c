package dev.comptoir.orders.provider.generic;

import dev.comptoir.platform.net.Reach;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The merchant's own payment program; without an address nothing is asked of it and nothing taken from it. */
@ConfigMapping(prefix = "orders.payments.generic")
public interface GenericConfig {

    /** Where it takes every request, such as {@code https://pay.shop.example/comptoir}. */
    Optional<URI> url();

    /** {@code whsec_...}, of at least 24 bytes in Base64; several, separated by commas, while one is replaced. */
    Optional<String> secret();

    /** For storefronts that pay with a script of that program; shown with client secrets. */
    Optional<String> publishableKey();

    /** For one call, from looking up the name to the last byte of the answer. */
    @WithDefault("15S")
    Duration timeout();

    /** Lets the address be http and in a private network, where the program stands beside the suite. */
    @WithDefault("false")
    boolean allowPrivateTarget();

    default Reach reach() {
        return allowPrivateTarget() ? Reach.ANYWHERE : Reach.PUBLIC;
    }
}
