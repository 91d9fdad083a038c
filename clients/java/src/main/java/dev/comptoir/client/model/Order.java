package dev.comptoir.client.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a customer bought. */
@SchemaOf("Order")
public record Order(
        UUID id,
        long version,
        String orderNumber,
        UUID cartId,
        String lifecycle,
        String paymentStatus,
        String fulfillmentStatus,
        OrderCustomer customer,
        Address billingAddress,
        Address shippingAddress,
        List<OrderLine> lines,
        OrderTotals totals,
        String customerRemark,
        Instant placedAt,
        Instant updatedAt,
        Instant cancelledAt) {}
