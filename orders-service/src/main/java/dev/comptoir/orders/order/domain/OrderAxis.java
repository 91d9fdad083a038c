package dev.comptoir.orders.order.domain;

/** The independent axes of an order; there is no one status. */
public enum OrderAxis {
    LIFECYCLE("Lifecycle"),
    PAYMENT("Payment"),
    FULFILLMENT("Fulfilment"),
    HOLD("Hold"),
    CUSTOM_STATUS("Custom status"),
    FLAGS("Processed, archived, deleted");

    private final String title;

    OrderAxis(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
