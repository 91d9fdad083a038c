package dev.comptoir.gateway.apikey.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What keys can be allowed to do. */
public final class Scopes {

    /** The one scope of every publishable key; a secret key cannot have it. */
    public static final String STOREFRONT = "storefront";

    /** Reads what the gateway counts. */
    public static final String METRICS = "metrics:read";

    /** Reads the event feed. */
    public static final String EVENTS = "events:read";

    /** Makes and revokes keys. */
    public static final String KEYS = "keys:manage";

    /** Moves the time of an installation for tests; nothing anywhere else. */
    public static final String TEST_CLOCK = "test-clock:manage";

    /** Every scope a secret key can have. */
    public static final List<String> ALL = List.of(
            "orders:read",
            "orders:write",
            "orders:refund",
            "orders:oversell",
            "inventory:read",
            "inventory:write",
            "carts:read",
            "carts:write",
            "campaigns:read",
            "campaigns:write",
            "catalog:read",
            "catalog:write",
            "files:read",
            "files:write",
            "settings:read",
            "settings:write",
            "webhooks:manage",
            EVENTS,
            METRICS,
            TEST_CLOCK,
            KEYS);

    /** What a test key cannot have: keys and counts are this gateway's own, and a test key acts in the sandbox. */
    private static final Set<String> LIVE_ONLY = Set.of(METRICS, KEYS);

    private Scopes() {}

    /** The scopes a new key gets; refuses what no key of this kind and mode can have. */
    public static Set<String> of(KeyKind kind, KeyMode mode, Collection<String> asked) {
        if (kind == KeyKind.PUBLISHABLE) {
            if (!asked.isEmpty() && !asked.equals(List.of(STOREFRONT))) {
                throw ApiKeyProblem.publishableTakesNoScopes();
            }
            return Set.of(STOREFRONT);
        }
        Set<String> unknown = new TreeSet<>(asked);
        ALL.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw ApiKeyProblem.unknownScope(unknown, ALL);
        }
        if (asked.isEmpty()) {
            throw ApiKeyProblem.scopesRequired();
        }
        Set<String> liveOnly = new TreeSet<>(asked);
        liveOnly.retainAll(LIVE_ONLY);
        if (mode == KeyMode.TEST && !liveOnly.isEmpty()) {
            throw ApiKeyProblem.scopesForLiveOnly(liveOnly);
        }
        return new TreeSet<>(asked);
    }

    /** Refuses a secret key that could do more than the one it is made with; a publishable one can do less than any. */
    public static void checkHeld(KeyKind kind, Set<String> asked, Set<String> held) {
        Set<String> beyond = new TreeSet<>(asked);
        beyond.removeAll(held);
        if (kind == KeyKind.SECRET && !beyond.isEmpty()) {
            throw ApiKeyProblem.scopesBeyondOwn(beyond);
        }
    }
}
