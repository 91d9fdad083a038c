package dev.comptoir.client.model;

/** An order in the words of systems with one, two or three statuses. */
@SchemaOf("OrderViews")
public record OrderViews(
        String storeStatus,
        String paymentStatus,
        String fulfillmentStatus,
        boolean paid,
        boolean processed,
        boolean archived,
        String state) {}
