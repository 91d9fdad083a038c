package dev.comptoir.carts.stock;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartItem;
import dev.comptoir.contracts.calls.StockStatesAnswerV1;
import dev.comptoir.contracts.calls.StockStatesAnswerV1.StockStateV1;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rows of a cart with what is left of each product. */
@Schema(name = "CartStock", description = "What is left now of what a cart holds.")
public record CartStockView(
        UUID cartId,

        @Schema(description = "Whether there is enough of every row at this moment; only checkout reserves it")
        boolean enough,

        @Schema(description = "In the order of the cart's rows", maxItems = 100)
        List<Line> lines) {

    /** What the stock is marked as; the colour is the storefront's. */
    public enum CartStockIndicator {
        /** Green: more is left than the low-stock level. */
        IN_STOCK,
        /** Orange: no more is left than the low-stock level of the variant. */
        LOW,
        /** Nothing is left. */
        OUT_OF_STOCK,
        /** Stock is not counted, and there is always enough. */
        UNTRACKED
    }

    /** One row of it. */
    @Schema(name = "CartStockLine")
    public record Line(
            UUID itemId,
            @Schema(maxLength = 100) String sku,
            @Schema(maxLength = 500) String name,
            int quantity,

            @Schema(description = "IN_STOCK (green), LOW (orange), OUT_OF_STOCK or UNTRACKED")
            CartStockIndicator stockIndicator,

            @Schema(description = "Units left to sell to this cart; absent when untracked")
            Integer available,

            @Schema(description = "False: take fewer, another variation, or the row out before checkout")
            boolean enough,

            UUID productId,

            @Schema(
                    description = "Where the product is read",
                    examples = "/v1/products/0192f0c1-0000-7000-8000-000000000001")
            String productUrl) {

        static Line of(CartItem item, StockStateV1 state) {
            return new Line(
                    item.itemId(),
                    item.sku(),
                    item.name(),
                    item.quantity(),
                    state == null ? CartStockIndicator.UNTRACKED : CartStockIndicator.valueOf(state.state()),
                    state == null ? null : state.available(),
                    state == null || state.allowsBackorder() || item.quantity() <= state.available(),
                    item.productId(),
                    item.productId() == null ? null : "/v1/products/" + item.productId());
        }
    }

    static CartStockView of(Cart cart, StockStatesAnswerV1 answer) {
        Map<String, StockStateV1> states =
                answer.items().stream().collect(Collectors.toMap(StockStateV1::sku, Function.identity()));
        List<Line> lines = cart.content().items().stream()
                .map(item -> Line.of(item, states.get(item.sku())))
                .toList();
        return new CartStockView(cart.id(), lines.stream().allMatch(Line::enough), lines);
    }
}
