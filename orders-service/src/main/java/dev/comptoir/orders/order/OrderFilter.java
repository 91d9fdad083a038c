package dev.comptoir.orders.order;

import dev.comptoir.orders.order.OrderListRequest.View;
import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.PaymentStatus;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The filters of the order list as a body has them: the names and meanings of the list's query parameters. */
@Schema(name = "OrderFilter", description = "The filters of `listOrders`, by the same names; they combine with AND.")
public record OrderFilter(
        @Schema(description = "`CURRENT` (when absent), `ARCHIVED` or `ALL`")
        View view,

        @Schema(description = "One or more of the six words") @Size(max = 6)
        List<StatusWord> status,

        @Schema(description = "One or more") @Size(max = 10) List<Lifecycle> lifecycle,
        @Schema(description = "One or more") @Size(max = 10) List<PaymentStatus> paymentStatus,

        @Schema(description = "One or more") @Size(max = 10) List<FulfillmentStatus> fulfillmentStatus,

        @Schema(description = "Orders that have this status of the merchant's own")
        UUID customStatusId,

        @Schema(description = "Only orders on hold, or only orders not on hold")
        Boolean onHold,

        @Schema(description = "Beginnings of words of the customer's name or e-mail") @Size(min = 1, max = 200)
        String placedBy,

        @Schema(description = "Beginnings of words of the customer or of what was bought, or the order's number")
        @Size(min = 1, max = 200)
        String q,

        @Schema(description = "Exactly this e-mail address, ignoring case") @Size(min = 3, max = 254)
        String customerEmail,

        @Schema(description = "RFC 3339 time, inclusive", format = "date-time", examples = "2026-11-01T00:00:00Z")
        @Size(max = 40)
        String placedFrom,

        @Schema(description = "RFC 3339 time, exclusive", format = "date-time", examples = "2026-11-01T00:00:00Z")
        @Size(max = 40)
        String placedTo,

        @Schema(description = "RFC 3339 time, inclusive", format = "date-time", examples = "2026-11-01T00:00:00Z")
        @Size(max = 40)
        String updatedFrom,

        @Schema(description = "Smallest total, inclusive, as a decimal; needs `currency`") @Size(max = 21)
        String minTotal,

        @Schema(description = "Largest total, inclusive, as a decimal; needs `currency`") @Size(max = 21)
        String maxTotal,

        @Schema(description = "Orders in this currency, ISO 4217")
        @Pattern(regexp = "^[A-Z]{3}$", message = "must be a code of ISO 4217 such as EUR")
        String currency,

        @Schema(description = "Where the order goes, ISO 3166-1 alpha-2")
        @Pattern(regexp = "^[A-Z]{2}$", message = "must be a code of ISO 3166-1 such as FR")
        String country,

        @Schema(description = "Orders with a line of exactly this SKU") @Size(min = 1, max = 100)
        String containsSku,

        @Schema(description = "Orders with a line of this product")
        UUID containsProduct,

        @Schema(description = "Orders won back by this recovery campaign")
        UUID recoveredByCampaign,

        @Schema(description = "Exactly this order number") @Size(min = 1, max = 60)
        String orderNumber,

        @Schema(description = "The order of exactly this invoice or cancellation invoice") @Size(min = 1, max = 60)
        String invoiceNumber) {

    OrderListRequest asListRequest() {
        OrderListRequest request = new OrderListRequest();
        request.sort = "placedAt";
        request.view = view == null ? View.CURRENT : view;
        setStates(request);
        setWords(request);
        request.placedFrom = placedFrom;
        request.placedTo = placedTo;
        request.changedFrom(updatedFrom);
        request.minTotal = minTotal;
        request.maxTotal = maxTotal;
        request.currency = currency;
        return request;
    }

    private void setStates(OrderListRequest request) {
        request.status = status;
        request.lifecycle = lifecycle;
        request.paymentStatus = paymentStatus;
        request.fulfillmentStatus = fulfillmentStatus;
        request.customStatusId = customStatusId;
        request.onHold = onHold;
    }

    private void setWords(OrderListRequest request) {
        request.placedBy = placedBy;
        request.q = q;
        request.customerEmail = customerEmail;
        request.country = country;
        request.containsSku = containsSku;
        request.containsProduct = containsProduct;
        request.recoveredByCampaign = recoveredByCampaign;
        request.orderNumber = orderNumber;
        request.invoiceNumber = invoiceNumber;
    }
}
