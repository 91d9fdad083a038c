package dev.comptoir.contracts.orders;

import dev.comptoir.contracts.Topics;
import dev.comptoir.contracts.calls.DiscountTakenV1;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.OrderLineV1;
import dev.comptoir.contracts.shared.ShippingV1;
import dev.comptoir.contracts.shared.TotalsV1;
import dev.comptoir.kernel.Event;
import dev.comptoir.kernel.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An order was placed and accepted: its stock is reserved and its number given.
 *
 * @param placedBy MERCHANT when it was placed for the customer; null for a customer's checkout
 * @param channel how it came in when a merchant placed it
 * @param giftMessage for the one who gets the parcel; empty for none, null in orders from before there were any
 * @param discounts that it was bought with, all of them part of the discount total; null for none
 */
@EventType(name = "orders.order-completed.v1", topic = Topics.ORDERS_ORDER)
public record OrderCompletedV1(
        UUID orderId,
        long version,
        String orderNumber,
        UUID cartId,
        CustomerV1 customer,
        AddressV1 billingAddress,
        AddressV1 shippingAddress,
        ShippingV1 shipping,
        List<OrderLineV1> lines,
        TotalsV1 totals,
        String paymentStatus,
        String fulfillmentStatus,
        String customerRemark,
        Instant placedAt,
        String placedBy,
        String channel,
        String giftMessage,
        List<DiscountTakenV1> discounts)
        implements Event {

    /** Of {@link #placedBy}. */
    public static final String MERCHANT = "MERCHANT";

    public boolean wasPlacedByMerchant() {
        return MERCHANT.equals(placedBy);
    }

    @Override
    public String key() {
        return orderId.toString();
    }
}
