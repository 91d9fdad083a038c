package dev.comptoir.orders.invoice;

import static dev.comptoir.platform.page.SortKey.instant;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.orders.order.CustomerSpellings;
import dev.comptoir.platform.page.CatchUpParameters;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.QueryRange;
import dev.comptoir.platform.page.QueryTime;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of the list of invoices. */
class InvoiceListRequest extends CatchUpParameters {

    /** The orders first: their invoices have an index, and walking all invoices for those of one customer takes long. */
    private static final String OF_CUSTOMER =
            "i.order_id = any(array(select o.id from orders o where " + CustomerSpellings.CONDITION + "))";

    @RestQuery
    @Parameter(description = "Exactly this number.")
    @Size(min = 1, max = 60)
    String number;

    @RestQuery
    @Parameter(description = "Those of this order.")
    UUID orderId;

    @RestQuery
    @Parameter(description = "Those of the order with exactly this number.")
    @Size(min = 1, max = 60)
    String orderNumber;

    @RestQuery
    @Parameter(description = "Those of orders with exactly this e-mail address of the customer, ignoring case.")
    @Size(min = 3, max = 254)
    String customerEmail;

    @RestQuery
    @Parameter(description = "Only invoices, or only cancellations.")
    InvoiceKind kind;

    @RestQuery
    @Parameter(description = "One or more; repeat the parameter for OR.")
    @Size(max = 10)
    List<InvoiceState> state;

    @RestQuery
    @Parameter(description = "RFC 3339 time, inclusive.", schema = @Schema(format = "date-time", maxLength = 40))
    String issuedFrom;

    @RestQuery
    @Parameter(description = "RFC 3339 time, exclusive.", schema = @Schema(format = "date-time", maxLength = 40))
    String issuedTo;

    @RestQuery
    @DefaultValue("-issuedAt")
    @Parameter(description = "`issuedAt` or `updatedAt`; with a leading minus largest first.")
    @Pattern(regexp = "^-?(issuedAt|updatedAt)$", message = "must be issuedAt or updatedAt, with or without -")
    String sort;

    @Override
    protected String sort() {
        return sort;
    }

    ListQuery query() {
        Instant from = QueryTime.parse("issuedFrom", issuedFrom);
        Instant to = QueryTime.parse("issuedTo", issuedTo);
        QueryRange.check("issuedFrom", from, "issuedTo", to);
        boolean hasState = state != null && !state.isEmpty();
        ListQuery query = ListQuery.of("invoices", Invoice.COLUMNS + "null::text", Invoice.FROM)
                .and("i.number = ?", number)
                .and("i.order_id = ?", orderId)
                .and("i.order_id = (select n.id from orders n where n.order_number = ?)", orderNumber)
                .and(OF_CUSTOMER, CustomerSpellings.of(customerEmail))
                .and("i.kind = ?", kind == null ? null : kind.name())
                .and("i.issued_at >= ?", from)
                .and("i.issued_at < ?", to)
                .only(hasState, hasState ? anyState() : "");
        return on(query, "i.updated_at", instant("i.issued_at"), uuid("i.id"));
    }

    private String anyState() {
        return state.stream()
                .sorted()
                .distinct()
                .map(InvoiceListRequest::condition)
                .collect(Collectors.joining(") or (", "((", "))"));
    }

    private static String condition(InvoiceState state) {
        return switch (state) {
            case CANCELLED -> "i.cancelled_at is not null";
            case PAID -> "i.cancelled_at is null and " + Invoice.PAID;
            case SENT -> "i.cancelled_at is null and i.sent_at is not null and not (" + Invoice.PAID + ")";
            case ISSUED -> "i.cancelled_at is null and i.sent_at is null and not (" + Invoice.PAID + ")";
        };
    }

    /** Where the row stands in the order that was asked for. */
    List<?> position(Invoice invoice) {
        return position(invoice.updatedAt(), invoice.issuedAt(), invoice.id());
    }
}
