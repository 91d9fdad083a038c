package dev.comptoir.gateway.request;

import java.util.Locale;

/** The programs behind the gateway. */
public enum Service {
    ORDERS,
    INVENTORY,
    CARTS,
    CAMPAIGNS,
    CATALOG,
    FILES,
    /** The gateway of a second installation, which serves whatever is asked with a test key. */
    SANDBOX,
    /** The gateway itself: its own resources behind the same checks. */
    GATEWAY;

    /** How configuration and metrics call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
