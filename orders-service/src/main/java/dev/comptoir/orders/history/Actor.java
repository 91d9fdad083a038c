package dev.comptoir.orders.history;

/** Who did something to an order. */
public record Actor(ActorType type, String name) {

    /** Who acts by a link in a mail. */
    public static final String CUSTOMER = "customer";

    /** Who moves the money and reports it. */
    public static final String PAYMENT_PROVIDER = "payment-provider";
}
