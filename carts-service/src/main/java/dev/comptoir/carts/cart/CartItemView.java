package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.CartItem;
import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of a cart as clients see it. */
@Schema(
        description = "One row of a cart",
        requiredProperties = {"sku", "productId", "name", "unitPrice", "total", "discount", "tax"})
public record CartItemView(
        UUID id,
        @Schema(maxLength = 100) String sku,
        UUID productId,
        @Schema(description = """
                        The product's name in the cart's `locale` as the catalogue's `translations` have it: that of exactly this \
                        tag, else of its language (`fr` for `fr-CA`), else its main name; behind it the variant's name and what \
                        was chosen. Taken afresh whenever the cart is priced: when anything of it changes, `locale` too, and at \
                        checkout""", maxLength = 500) String name,

        @Schema(maxLength = 2000) String imageUrl,
        @Schema(minimum = "1", maximum = "9999") int quantity,

        @Schema(description = "As the catalogue shows it: with tax where pricesIncludeTax")
        Money unitPrice,

        @Schema(description = "The row before tax and before discounts")
        Money total,

        @Schema(description = "The row's share of the discounts, before tax")
        Money discount,

        @Schema(description = "The tax of what is left of the row, rounded half up once per row")
        Money tax,

        boolean requiresShipping,

        @Schema(description = "False once the product is no longer for sale: take the row out before checkout")
        boolean sellable,

        @Schema(description = "What was chosen of the options of its signed definition; empty without one")
        Map<String, String> options,

        @Schema(
                description = "At which rate the row is taxed; absent while no address is known",
                implementation = String.class,
                examples = "20.00")
        Percentage taxPercent,

        @Schema(
                description = "The page with which the row is compared at checkout; absent without one",
                maxLength = 2048)
        String sourceUrl) {

    static CartItemView of(CartItem item) {
        return new CartItemView(
                item.itemId(),
                item.sku(),
                item.productId(),
                item.name(),
                item.imageUrl(),
                item.quantity(),
                item.unitPrice(),
                item.total(),
                item.discount(),
                item.tax(),
                item.requiresShipping(),
                item.isSellable(),
                item.options(),
                item.taxRate(),
                item.sourceUrl());
    }
}
