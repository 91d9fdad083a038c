package dev.comptoir.orders.history;

import java.util.Set;

/** What kind of actor did something to an order. */
public enum ActorType {
    KEY,
    PROGRAM,
    RULE,
    CUSTOMER;

    private static final Set<String> PROGRAMS = Set.of(
            "orders-service",
            "carts-service",
            "inventory-service",
            "campaigns-service",
            "files-service",
            Actor.PAYMENT_PROVIDER);

    static ActorType of(String actor) {
        if (actor.equals(Actor.CUSTOMER)) {
            return CUSTOMER;
        }
        return PROGRAMS.contains(actor) ? PROGRAM : KEY;
    }
}
