package dev.comptoir.contracts.calls;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Orders as they are now, by their ids; those that are not there are absent. */
public record OrderSalesAnswerV1(List<OrderSalesV1> orders) {

    public OrderSalesAnswerV1 {
        orders = List.copyOf(orders);
    }

    /**
     * What one order has sold.
     *
     * @param version of the order: everything that was published with it or with an earlier one is in here
     * @param imported whether it was taken over from a file
     * @param products none where it sold nothing of the catalogue
     */
    public record OrderSalesV1(
            UUID orderId,
            long version,
            String orderNumber,
            Instant placedAt,
            String currency,
            boolean imported,
            boolean cancelled,
            List<ProductSalesV1> products) {

        public OrderSalesV1 {
            products = List.copyOf(products);
        }
    }

    /**
     * What it has sold of one product, in all its lines.
     *
     * @param skus of those lines, each once
     * @param totalMinor before tax and before discounts of the order
     * @param refundedUnits that were taken back one by one; a cancellation of the order takes back all of them
     */
    public record ProductSalesV1(UUID productId, List<String> skus, long units, long totalMinor, long refundedUnits) {

        public ProductSalesV1 {
            skus = List.copyOf(skus);
        }
    }
}
