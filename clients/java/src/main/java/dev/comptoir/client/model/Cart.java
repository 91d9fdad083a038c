package dev.comptoir.client.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a shopper gathers, priced by the server. */
@SchemaOf("CartView")
public record Cart(
        UUID id,
        long version,
        String status,
        String currency,
        String locale,
        List<CartItem> items,
        CartCustomer customer,
        Address billingAddress,
        Address shippingAddress,
        ChosenShipping shipping,
        String customerRemark,
        String giftMessage,
        boolean pricesIncludeTax,
        CartCoupon coupon,
        List<AppliedDiscount> discounts,
        CartTotals totals,
        AppliedTaxRate taxRate,
        List<String> missing,
        UUID orderId,
        String orderNumber,
        UUID mergedInto,
        Instant createdAt,
        Instant lastActivityAt) {}
