package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.AppliedTaxRate;
import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartContent;
import dev.comptoir.carts.cart.domain.CartTotals;
import dev.comptoir.carts.cart.domain.ChosenShipping;
import dev.comptoir.carts.discount.domain.AppliedDiscount;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole cart with every amount computed. */
@Schema(
        description = "A whole cart with every amount computed by the server",
        requiredProperties = {"status", "currency", "locale", "totals", "createdAt", "lastActivityAt"})
public record CartView(
        @Schema(description = "Whoever knows it may use the cart: keep it in the shopper's browser only")
        UUID id,

        long version,

        @Schema(
                description = "ACTIVE, ABANDONED, CHECKING_OUT, CONVERTED or MERGED; more may come",
                examples = "ACTIVE",
                maxLength = 20)
        String status,

        @Schema(description = "ISO 4217", examples = "EUR", maxLength = 3)
        String currency,

        @Schema(
                description = "BCP 47 language of the shopper, in which the rows are named and mails written",
                examples = "fr",
                maxLength = 35)
        String locale,

        @Schema(maxItems = 100) List<CartItemView> items,

        CartCustomer customer,
        CartAddress billingAddress,
        CartAddress shippingAddress,

        @Schema(description = "The chosen method with its fee and the fee's tax")
        ChosenShipping shipping,

        @Schema(maxLength = 2000) String customerRemark,

        @Schema(description = "For the one who gets the parcel", maxLength = 500)
        String giftMessage,

        @Schema(description = "Whether unit prices already contain tax")
        boolean pricesIncludeTax,

        @Schema(description = "The code the shopper gave, and why it gives nothing if it does not; absent without one")
        CartCouponView coupon,

        @Schema(description = "What is taken off, in the order in which it was applied", maxItems = 201)
        List<AppliedDiscount> discounts,

        @Schema(description = "total = subtotal - discountTotal + shippingTotal + taxTotal; only taxTotal is tax")
        CartTotals totals,

        @Schema(description = "The rate that applies at the destination; absent when none does")
        AppliedTaxRate taxRate,

        @Schema(description = """
                        What checkout would still refuse: items, customer.email, billingAddress, shippingAddress, \
                        shippingMethod""", maxItems = 10) List<String> missing,

        @Schema(description = "Only once the cart was ordered")
        UUID orderId,

        @Schema(description = "Only once the cart was ordered", maxLength = 50)
        String orderNumber,

        @Schema(description = "Only once the cart was merged: the cart to go on with")
        UUID mergedInto,

        Instant createdAt,
        Instant lastActivityAt) {

    public static CartView of(Cart cart) {
        CartContent content = cart.content();
        return new CartView(
                cart.id(),
                cart.version(),
                cart.status().name(),
                content.totals().total().currency(),
                content.locale(),
                content.items().stream().map(CartItemView::of).toList(),
                CartCustomer.of(content.customer()),
                CartAddress.of(content.billingAddress()),
                CartAddress.of(content.shippingAddress()),
                content.shipping(),
                content.customerRemark(),
                content.giftMessage(),
                content.pricesIncludeTax(),
                CartCouponView.of(content.discounts()),
                content.discounts().applied(),
                content.totals(),
                content.taxRate(),
                content.missing(),
                cart.isOrdered() ? cart.order().orderId() : null,
                cart.isOrdered() ? cart.order().orderNumber() : null,
                cart.mergedInto(),
                cart.times().createdAt(),
                cart.lastActivityAt());
    }
}
