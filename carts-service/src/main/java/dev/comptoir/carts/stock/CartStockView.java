package dev.comptoir.carts.stock;

import dev.comptoir.carts.cart.domain.Cart;
import dev.comptoir.carts.cart.domain.CartItem;
import dev.comptoir.carts.stock.VariationStore.Variation;
import dev.comptoir.contracts.calls.StockStatesAnswerV1;
import dev.comptoir.contracts.calls.StockStatesAnswerV1.StockStateV1;
import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rows of a cart with what is left of each product. */
@Schema(name = "CartStock", description = "What is left now of what a cart holds.", requiredProperties = "cartId")
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

    /** Why a row cannot be ordered as it is. */
    public enum CartStockProblem {
        /** Its product, or this variation of it, is not for sale any more. */
        NOT_FOR_SALE,
        /** Nothing is left. */
        SOLD_OUT,
        /** Fewer are left than the row has: {@code available} says how many. */
        FEWER_LEFT
    }

    /** Another variation of the product of a row that is there now. */
    @Schema(
            name = "CartStockAlternative",
            requiredProperties = {"sku", "name", "unitPrice"})
    public record Alternative(
            @Schema(maxLength = 100) String sku,
            @Schema(maxLength = 500) String name,

            @Schema(description = "As the catalogue shows it: with tax where pricesIncludeTax")
            Money unitPrice,

            @Schema(description = "Units left to sell to this cart; absent when untracked")
            Integer available) {}

    /** One row of it. */
    @Schema(
            name = "CartStockLine",
            requiredProperties = {"itemId", "sku", "name"})
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

            @Schema(
                    description =
                            "Why the row cannot be ordered as it is: NOT_FOR_SALE, SOLD_OUT or FEWER_LEFT; absent when it can",
                    nullable = true)
            CartStockProblem problem,

            @Schema(
                    description =
                            "For a row with a problem: other variations of its product that are there, by name, five at most",
                    maxItems = 5)
            List<Alternative> alternatives,

            UUID productId,

            @Schema(
                    description = "Where the product is read",
                    examples = "/v1/products/0192f0c1-0000-7000-8000-000000000001")
            String productUrl) {

        static Line of(CartItem item, StockStateV1 state) {
            boolean isEnough = state == null || state.allowsBackorder() || item.quantity() <= state.available();
            return new Line(
                    item.itemId(),
                    item.sku(),
                    item.name(),
                    item.quantity(),
                    state == null ? CartStockIndicator.UNTRACKED : CartStockIndicator.valueOf(state.state()),
                    state == null ? null : state.available(),
                    isEnough,
                    problem(item, state, isEnough),
                    List.of(),
                    item.productId(),
                    item.productId() == null ? null : "/v1/products/" + item.productId());
        }

        private static CartStockProblem problem(CartItem item, StockStateV1 state, boolean isEnough) {
            if (!item.isSellable()) {
                return CartStockProblem.NOT_FOR_SALE;
            }
            if (isEnough) {
                return null;
            }
            return state.available() > 0 ? CartStockProblem.FEWER_LEFT : CartStockProblem.SOLD_OUT;
        }

        Line with(List<Alternative> others) {
            return new Line(
                    itemId,
                    sku,
                    name,
                    quantity,
                    stockIndicator,
                    available,
                    enough,
                    problem,
                    others,
                    productId,
                    productUrl);
        }
    }

    static CartStockView of(Cart cart, StockStatesAnswerV1 answer) {
        Map<String, StockStateV1> states = bySku(answer);
        List<Line> lines = cart.content().items().stream()
                .map(item -> Line.of(item, states.get(item.sku())))
                .toList();
        return new CartStockView(cart.id(), lines.stream().allMatch(Line::enough), lines);
    }

    /** With what else there is of the products of rows that have a problem. */
    CartStockView with(List<Variation> found, StockStatesAnswerV1 answer) {
        Map<String, StockStateV1> states = bySku(answer);
        List<Line> completed = lines.stream()
                .map(line -> line.problem() == null ? line : line.with(alternatives(line, found, states)))
                .toList();
        return new CartStockView(cartId, enough, completed);
    }

    private static List<Alternative> alternatives(Line line, List<Variation> found, Map<String, StockStateV1> states) {
        return found.stream()
                .filter(variation -> variation.productId().equals(line.productId()))
                .filter(variation -> isThere(states.get(variation.sku())))
                .map(variation -> alternative(variation, states.get(variation.sku())))
                .toList();
    }

    private static boolean isThere(StockStateV1 state) {
        return state == null || state.allowsBackorder() || state.available() > 0;
    }

    private static Alternative alternative(Variation variation, StockStateV1 state) {
        return new Alternative(
                variation.sku(), variation.name(), variation.price(), state == null ? null : state.available());
    }

    private static Map<String, StockStateV1> bySku(StockStatesAnswerV1 answer) {
        return answer.items().stream().collect(Collectors.toMap(StockStateV1::sku, Function.identity()));
    }
}
