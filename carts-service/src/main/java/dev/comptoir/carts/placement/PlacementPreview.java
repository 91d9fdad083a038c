package dev.comptoir.carts.placement;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartItem;
import dev.comptoir.contracts.calls.StockPreviewAnswerV1;
import dev.comptoir.contracts.calls.StockPreviewAnswerV1.StockPreviewLineV1;
import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the order of an abandoned cart would be and what it does to stock. */
@Schema(
        name = "PlacementPreview",
        requiredProperties = {"cartId", "total"})
public record PlacementPreview(
        UUID cartId,

        @Schema(description = "What the order would come to, at the prices the shopper saw")
        Money total,

        @Schema(
                description = "What a checkout would still ask for; the order can be placed without it",
                examples = "[\"shippingMethodId\"]")
        List<String> missing,

        @Schema(description = "One entry per SKU") List<Line> lines,

        @Schema(description = "Whether it can be placed without `stockPolicy` WARN")
        boolean sellable) {

    /** One SKU. */
    @Schema(
            name = "PlacementPreviewLine",
            requiredProperties = {"sku", "name", "effect"})
    public record Line(
            String sku,
            String name,
            int quantity,

            @Schema(description = "Units that can be ordered now; absent when its stock is not counted")
            Integer available,

            @Schema(description = "What would be left; below zero when more is sold than there is")
            Integer availableAfter,

            @Schema(description = """
                    IN_STOCK, LOW (at or below the low-stock threshold), OUT_OF_STOCK (it takes the last unit), BACKORDER
                    (more than there is, which the SKU allows), OVERSELL (more than there is), UNTRACKED, UNKNOWN; open-ended""") String effect) {}

    static PlacementPreview of(Cart cart, StockPreviewAnswerV1 stock) {
        Map<String, String> names = cart.content().items().stream()
                .collect(Collectors.toMap(CartItem::sku, CartItem::name, (first, _) -> first));
        Function<StockPreviewLineV1, Line> line = each -> new Line(
                each.sku(),
                names.get(each.sku()),
                each.quantity(),
                each.available(),
                each.availableAfter(),
                each.effect());
        return new PlacementPreview(
                cart.id(),
                cart.content().totals().total(),
                cart.content().missing(),
                stock.lines().stream().map(line).toList(),
                stock.sellable());
    }
}
