package dev.comptoir.orders.order;

import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.platform.page.CatchUpParameters;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of the order list. */
class OrderListRequest extends CatchUpParameters {

    /** Which orders are looked through; deleted ones never are. */
    public enum View {
        CURRENT,
        ARCHIVED,
        ALL
    }

    @RestQuery
    @DefaultValue("CURRENT")
    @Parameter(description = """
            `CURRENT` leaves archived orders out, `ARCHIVED` shows only them, `ALL` both, as a program needs that catches up
            with changes. Deleted orders are in no list.""")
    View view;

    @RestQuery
    @Parameter(description = """
            The one status of stores that know no axes, one or more: `CANCELLED`; else `DISPUTED` while a payment is; else
            `DELIVERED` or `SHIPPED` when all has; else `PENDING` while it is not wholly paid; else `PROCESSED`.""")
    @Size(max = 6)
    List<StatusWord> status;

    @RestQuery
    @Parameter(description = "One or more; repeat the parameter for OR.")
    @Size(max = 10)
    List<Lifecycle> lifecycle;

    @RestQuery
    @Parameter(description = "One or more; repeat the parameter for OR.")
    @Size(max = 10)
    List<PaymentStatus> paymentStatus;

    @RestQuery
    @Parameter(description = "One or more; repeat the parameter for OR.")
    @Size(max = 10)
    List<FulfillmentStatus> fulfillmentStatus;

    @RestQuery
    @Parameter(description = "Orders that have this status of the merchant's own.")
    UUID customStatusId;

    @RestQuery
    @Parameter(description = "Only orders on hold, or only orders not on hold.")
    Boolean onHold;

    @RestQuery
    @Parameter(description = """
            Beginnings of words of the customer's name or e-mail, in any order, ignoring case and accents: `jan dup` finds
            Jane Dupont. `obrien` and `o'brien` find O’Brien, `strassmann` finds Straßmann, `soren` finds Søren. In scripts
            without blanks between words, a word is found by its beginning.""")
    @Size(min = 1, max = 200)
    String placedBy;

    @RestQuery
    @Parameter(description = """
            Beginnings of words of the customer's name or e-mail and of the names and SKUs of what was bought, in any order,
            ignoring case and accents, or the order's number: `dupont tote` finds Jane Dupont's order of a tote.""")
    @Size(min = 1, max = 200)
    String q;

    @RestQuery
    @Parameter(description = "Exactly this e-mail address of the customer, ignoring case.")
    @Size(min = 3, max = 254)
    String customerEmail;

    @RestQuery
    @Parameter(description = "RFC 3339 time, inclusive.", schema = @Schema(format = "date-time", maxLength = 40))
    String placedFrom;

    @RestQuery
    @Parameter(description = "RFC 3339 time, exclusive.", schema = @Schema(format = "date-time", maxLength = 40))
    String placedTo;

    @RestQuery
    @Parameter(description = "Smallest total, inclusive, as a decimal such as 12.50; needs `currency`.")
    @Size(max = 21)
    String minTotal;

    @RestQuery
    @Parameter(description = "Largest total, inclusive, as a decimal such as 12.50; needs `currency`.")
    @Size(max = 21)
    String maxTotal;

    @RestQuery
    @Parameter(description = "Orders in this currency, ISO 4217.")
    @Pattern(regexp = "^[A-Z]{3}$", message = "must be a code of ISO 4217 such as EUR")
    String currency;

    @RestQuery
    @Parameter(
            description =
                    "Where the order goes, ISO 3166-1 alpha-2: of the shipping address, else of the billing address.")
    @Pattern(regexp = "^[A-Z]{2}$", message = "must be a code of ISO 3166-1 such as FR")
    String country;

    @RestQuery
    @Parameter(description = "Orders with a line of exactly this SKU.")
    @Size(min = 1, max = 100)
    String containsSku;

    @RestQuery
    @Parameter(description = "Orders with a line of this product, whatever its variant.")
    UUID containsProduct;

    @RestQuery
    @Parameter(description = "Orders won back by this recovery campaign.")
    UUID recoveredByCampaign;

    @RestQuery
    @Parameter(description = "Exactly this order number, with prefix and suffix.")
    @Size(min = 1, max = 60)
    String orderNumber;

    @RestQuery
    @Parameter(description = "The order of exactly this invoice or cancellation invoice.")
    @Size(min = 1, max = 60)
    String invoiceNumber;

    @RestQuery
    @DefaultValue("-placedAt")
    @Parameter(description = """
            `placedAt`, `updatedAt`, `total` or `number`; with a leading minus largest first. The orders placed last are
            `?limit=5`.""")
    @Pattern(
            regexp = "^-?(placedAt|updatedAt|total|number)$",
            message = "must be placedAt, updatedAt, total or number, with or without -")
    String sort;

    @Override
    protected String sort() {
        return sort;
    }

    void changedFrom(String time) {
        updatedFrom = time;
    }
}
