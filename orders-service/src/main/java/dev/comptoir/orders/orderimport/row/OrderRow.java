package dev.comptoir.orders.orderimport.row;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.comptoir.kernel.Money;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.OrderTotals;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.orders.orderimport.domain.ImportedAddress;
import dev.comptoir.orders.orderimport.domain.ImportedOrder;
import dev.comptoir.orders.orderimport.domain.PastMoney;
import dev.comptoir.orders.orderimport.domain.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A row of orders, with what says where it is from.
 *
 * @param number null for an order of another series than the store's
 */
@JsonNaming(SnakeCaseStrategy.class)
public record OrderRow(
        UUID id,
        Long number,
        String orderNumber,
        String externalId,
        UUID fingerprint,
        List<String> words,
        Instant placedAt,
        String currency,
        int itemCount,
        boolean isDigital,
        @JsonUnwrapped Buyer buyer,
        @JsonUnwrapped Amounts amounts,
        @JsonUnwrapped State state,
        @JsonUnwrapped Remarks remarks) {

    /** Who bought. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Buyer(
            String customerEmail,
            String customerName,
            String customerPhone,
            String customerLocale,
            ImportedAddress billingAddress,
            ImportedAddress shippingAddress) {

        static Buyer of(ImportedOrder.Buyer buyer, String storeLocale) {
            return new Buyer(
                    buyer.email(),
                    buyer.name(),
                    buyer.phone(),
                    buyer.locale().isEmpty() ? storeLocale : buyer.locale(),
                    buyer.billing(),
                    buyer.shipping());
        }
    }

    /** What it cost and what was paid. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Amounts(
            long subtotalMinor,
            long discountMinor,
            long shippingMinor,
            long taxMinor,
            long totalMinor,
            long paidMinor,
            long refundedMinor,
            long concededMinor,
            long refundedShippingMinor,
            String paymentMethod) {

        static Amounts of(OrderTotals totals, PastMoney money) {
            return new Amounts(
                    totals.subtotal().minor(),
                    totals.discount().minor(),
                    totals.shipping().minor(),
                    totals.tax().minor(),
                    totals.total().minor(),
                    money.paid().minor(),
                    money.refunded().minor(),
                    money.conceded().minor(),
                    money.refunds().stream()
                            .mapToLong(refund -> refund.shipping().minor())
                            .sum(),
                    money.method().isBlank() ? null : money.method());
        }
    }

    /** Where it stands. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record State(
            Lifecycle lifecycle,
            PaymentStatus paymentStatus,
            FulfillmentStatus fulfillmentStatus,
            FulfillmentStatus preparation,
            FulfillmentStatus returnMark,
            String customStatus,
            Instant heldAt,
            Instant archivedAt,
            Instant processedAt,
            Instant cancelledAt,
            String cancellationReason) {

        static State of(Standing standing, Instant now) {
            FulfillmentStatus status = standing.fulfillment();
            boolean isReturned = status == FulfillmentStatus.RETURNED || status == FulfillmentStatus.PARTIALLY_RETURNED;
            return new State(
                    standing.lifecycle(),
                    standing.payment(),
                    status,
                    status.isStillHere() ? status : FulfillmentStatus.AWAITING_PROCESSING,
                    isReturned ? status : null,
                    standing.customStatus(),
                    standing.isOnHold() ? now : null,
                    standing.isArchived() ? now : null,
                    standing.processedAt(),
                    standing.cancelledAt(),
                    standing.cancellationReason());
        }
    }

    /** What was said about it. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Remarks(
            String shippingMethodName,
            String customerRemark,
            String giftMessage,
            String merchantNotes,
            UUID campaignId,
            List<Map<String, Object>> merchantDiscounts,
            List<Map<String, Object>> discounts) {

        /** As our exports write it. */
        private static final String SEPARATOR = ", ";

        static Remarks of(ImportedOrder order) {
            ImportedOrder.Remarks remarks = order.remarks();
            Money discount = order.totals().discount();
            boolean isNamed = discount.isPositive() && !remarks.discountLabel().isBlank();
            String method = order.delivery().method();
            return new Remarks(
                    method.isEmpty() ? null : method,
                    remarks.customer(),
                    remarks.giftMessage(),
                    remarks.merchant(),
                    remarks.campaignId(),
                    isNamed ? List.of(Map.of("label", remarks.discountLabel(), "amount", discount)) : null,
                    discounts(remarks.discountCodes()));
        }

        /** What each took off nobody has written down. */
        private static List<Map<String, Object>> discounts(String codes) {
            return codes == null
                    ? null
                    : Stream.of(codes.split(SEPARATOR, -1))
                            .map(code -> Map.<String, Object>of("name", code, "code", code))
                            .toList();
        }
    }
}
