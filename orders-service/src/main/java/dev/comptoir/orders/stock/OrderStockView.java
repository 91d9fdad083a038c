package dev.comptoir.orders.stock;

import dev.comptoir.contracts.calls.StockStatesAnswerV1;
import dev.comptoir.contracts.calls.StockStatesAnswerV1.StockStateV1;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The lines of an order with what is left of each product. */
@Schema(
        name = "OrderStock",
        description = "What is left now of the products of an order.",
        requiredProperties = "orderId")
public record OrderStockView(
        UUID orderId,

        @Schema(description = "In the order of the order's lines", maxItems = 500)
        List<Line> lines) {

    /** What the stock is marked as; the colour is the merchant's screen's. */
    public enum StockIndicator {
        /** Green: more is left than the low-stock level. */
        IN_STOCK,
        /** Orange: no more is left than the low-stock level of the variant. */
        LOW,
        /** Nothing is left, or more was promised than there is. */
        OUT_OF_STOCK,
        /** Stock is not counted: neither for this variant, or not in this store. */
        UNTRACKED
    }

    /** One line of it. */
    @Schema(
            name = "OrderStockLine",
            requiredProperties = {"lineId", "sku", "name"})
    public record Line(
            UUID lineId,
            @Schema(maxLength = 100) String sku,
            @Schema(maxLength = 520) String name,
            @Schema(description = "Units ordered") int quantity,

            @Schema(
                    description =
                            "IN_STOCK (green), LOW (orange: at or below the low-stock level of the variant), OUT_OF_STOCK, or UNTRACKED")
            StockIndicator stockIndicator,

            @Schema(description = "Units left to sell; below zero when oversold, absent when untracked")
            Integer available,

            @Schema(description = "At or below this the indicator is LOW; absent when never")
            Integer lowStockThreshold,

            @Schema(description = "The product to edit; absent for a line without one")
            UUID productId,

            @Schema(
                    description = "Where the product is read and edited",
                    examples = "/v1/products/0192f0c1-0000-7000-8000-000000000001")
            String productUrl) {

        static Line of(OrderedProduct ordered, StockStateV1 state) {
            return new Line(
                    ordered.lineId(),
                    ordered.sku(),
                    ordered.name(),
                    ordered.quantity(),
                    state == null ? StockIndicator.UNTRACKED : StockIndicator.valueOf(state.state()),
                    state == null ? null : state.available(),
                    state == null ? null : state.lowStockThreshold(),
                    ordered.productId(),
                    ordered.productId() == null ? null : "/v1/products/" + ordered.productId());
        }
    }

    static OrderStockView of(UUID orderId, List<OrderedProduct> lines, StockStatesAnswerV1 answer) {
        Map<String, StockStateV1> states =
                answer.items().stream().collect(Collectors.toMap(StockStateV1::sku, Function.identity()));
        return new OrderStockView(
                orderId,
                lines.stream()
                        .map(line -> Line.of(line, states.get(line.sku())))
                        .toList());
    }
}
