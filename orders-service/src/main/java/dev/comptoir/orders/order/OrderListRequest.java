package dev.comptoir.orders.order;

import dev.comptoir.orders.order.domain.FulfillmentStatus;
import dev.comptoir.orders.order.domain.Lifecycle;
import dev.comptoir.orders.order.domain.PaymentStatus;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.PageRequest;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of the order list. */
class OrderListRequest extends PageRequest {

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
    @Parameter(description = "RFC 3339 time, inclusive.", schema = @Schema(format = "date-time", maxLength = 40))
    String placedFrom;

    @RestQuery
    @Parameter(description = "RFC 3339 time, exclusive.", schema = @Schema(format = "date-time", maxLength = 40))
    String placedTo;

    @RestQuery
    @Parameter(schema = @Schema(format = "date-time", maxLength = 40), description = """
            RFC 3339 time, inclusive. With `sort=updatedAt` a program catches up with what it missed: it goes on from the last
            `updatedAt` it has seen less a minute, because changes that run at once may end in another order.""")
    String updatedFrom;

    @RestQuery
    @Parameter(description = "Orders with a line of exactly this SKU.")
    @Size(min = 1, max = 100)
    String containsSku;

    @RestQuery
    @Parameter(description = "Orders won back by this recovery campaign.")
    UUID recoveredByCampaign;

    @RestQuery
    @Parameter(description = "Exactly this order number, with prefix and suffix.")
    @Size(min = 1, max = 60)
    String orderNumber;

    @RestQuery
    @DefaultValue("-placedAt")
    @Parameter(description = "`placedAt`, `updatedAt` or `total`; with a leading minus largest first.")
    @Pattern(
            regexp = "^-?(placedAt|updatedAt|total)$",
            message = "must be placedAt, updatedAt or total, with or without -")
    String sort;

    ListQuery query() {
        ListQuery query = ListQuery.of("orders", OrderSummary.COLUMNS, "orders o")
                .oneOf("o.lifecycle", lifecycle)
                .oneOf("o.payment_status", paymentStatus)
                .oneOf("o.fulfillment_status", fulfillmentStatus)
                .only(Boolean.TRUE.equals(onHold), "o.hold_reason is not null")
                .only(Boolean.FALSE.equals(onHold), "o.hold_reason is null")
                .and("o.placed_by_words @@ cast(cast(? as text) as tsquery)", words())
                .and("o.placed_at >= ?", time("placedFrom", placedFrom))
                .and("o.placed_at < ?", time("placedTo", placedTo))
                .and("o.updated_at >= ?", time("updatedFrom", updatedFrom))
                .and("exists (select from order_lines l where l.sku = ? and l.order_id = o.id)", containsSku)
                .and("o.recovered_by_campaign_id = ?", recoveredByCampaign)
                .and("o.order_number = ?", orderNumber);
        return OrderSort.of(sort).apply(query, sort.startsWith("-"));
    }

    /** Whether the best plan depends on what is searched. */
    boolean dependsOnValues() {
        return containsSku != null || placedBy != null;
    }

    private String words() {
        String query = placedBy == null ? null : SearchWords.prefixQuery(placedBy);
        if (query != null && query.isEmpty()) {
            throw OrderListProblem.noWords();
        }
        return query;
    }

    /** A plus in a query is a blank to many clients; a blank is never right in a time. */
    private static Instant time(String parameter, String value) {
        try {
            return value == null
                    ? null
                    : OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
        } catch (DateTimeException _) {
            throw OrderListProblem.noTime(parameter);
        }
    }
}
