package dev.comptoir.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many requests callers may make, of all gateways together. */
@ConfigMapping(prefix = "gateway.limits")
public interface LimitsConfig {

    /** Of one secret key, and of one person of the staff. */
    @WithDefault("600")
    long secretPerSecond();

    /** The most a secret key may save up for a burst. */
    @WithDefault("1200")
    long secretBurst();

    /** Of one shopper's address with publishable keys or public links; also of refused keys. */
    @WithDefault("300")
    long storefrontPerSecond();

    /** The most one address may save up for a burst. */
    @WithDefault("600")
    long storefrontBurst();

    /** How many callers are told apart; beyond it, new ones share one allowance instead of going free. */
    @WithDefault("100000")
    int mostCallers();
}
