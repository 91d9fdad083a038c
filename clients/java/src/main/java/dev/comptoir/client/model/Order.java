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
        OrderHold hold,
        OrderCustomer customer,
        Address billingAddress,
        Address shippingAddress,
        OrderShipping shipping,
        List<OrderLine> lines,
        OrderTotals totals,
        String customerRemark,
        String giftMessage,
        UUID recoveredByCampaignId,
        Integer recoveredByStep,
        List<OrderPayment> payments,
        List<OrderRefund> refunds,
        List<OrderShipment> shipments,
        List<OrderReturn> returns,
        Instant placedAt,
        Instant updatedAt,
        Instant cancelledAt,
        String cancellationReason,
        String merchantNotes,
        OrderCustomStatus customStatus,
        Instant processedAt,
        Instant archivedAt,
        Instant deletedAt,
        UUID duplicateOf,
        String placedBy,
        String channel,
        String paymentMethod,
        List<OrderMerchantDiscount> merchantDiscounts,
        List<OrderDiscount> discounts,
        OrderViews views) {}
