package dev.comptoir.orders.returns;

import static dev.comptoir.platform.page.SortKey.instant;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.orders.returns.domain.ReturnState;
import dev.comptoir.platform.page.CatchUpParameters;
import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.QueryRange;
import dev.comptoir.platform.page.QueryTime;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of the list of returns. */
class ReturnListRequest extends CatchUpParameters {

    @RestQuery
    @Parameter(description = "Any of these states; repeatable.")
    List<ReturnState> state;

    @RestQuery
    @Parameter(description = "Of this order only.")
    UUID orderId;

    @RestQuery
    @Parameter(description = "The one whose goods were exchanged for this order.")
    UUID exchangeOrderId;

    @RestQuery
    @Parameter(description = "RFC 3339 time, inclusive.", schema = @Schema(format = "date-time", maxLength = 40))
    String createdFrom;

    @RestQuery
    @Parameter(description = "RFC 3339 time, exclusive.", schema = @Schema(format = "date-time", maxLength = 40))
    String createdTo;

    @RestQuery
    @DefaultValue("-createdAt")
    @Parameter(description = "`createdAt` or `updatedAt`; with a leading minus largest first.")
    @Pattern(regexp = "^-?(createdAt|updatedAt)$", message = "must be createdAt or updatedAt, with or without -")
    String sort;

    @Override
    protected String sort() {
        return sort;
    }

    ListQuery query(String tables) {
        Instant from = QueryTime.parse("createdFrom", createdFrom);
        Instant to = QueryTime.parse("createdTo", createdTo);
        QueryRange.check("createdFrom", from, "createdTo", to);
        ListQuery query = ListQuery.of("returns", ReturnView.COLUMNS, tables)
                .oneOf("r.state", state)
                .and("r.order_id = ?", orderId)
                .and("r.exchange_order_id = ?", exchangeOrderId)
                .and("r.created_at >= ?", from)
                .and("r.created_at < ?", to);
        return on(query, "r.updated_at", instant("r.created_at"), uuid("r.id"));
    }

    /** Where the row stands in the order that was asked for. */
    List<?> position(ReturnView shown) {
        return position(shown.updatedAt(), shown.createdAt(), shown.id());
    }
}
