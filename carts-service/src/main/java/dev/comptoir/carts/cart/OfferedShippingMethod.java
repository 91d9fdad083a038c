package dev.comptoir.carts.cart;

import dev.comptoir.carts.store.domain.ShippingMethod;
import dev.comptoir.kernel.Money;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shipping method a shopper may choose, with its price for this very cart. */
@Schema(
        description = "A way to ship this cart",
        requiredProperties = {"name", "price"})
public record OfferedShippingMethod(
        UUID id,
        @Schema(maxLength = 200) String name,

        @Schema(description = "For this cart, as the store shows prices: with tax where pricesIncludeTax")
        Money price,

        @Schema(description = "Goods of at least this much travel free")
        Money freeFrom,

        boolean chosen) {

    static OfferedShippingMethod of(ShippingMethod method, Money goods, UUID chosenId) {
        return new OfferedShippingMethod(
                method.methodId(),
                method.name(),
                method.priceFor(goods),
                method.freeFrom(),
                method.methodId().equals(chosenId));
    }
}
