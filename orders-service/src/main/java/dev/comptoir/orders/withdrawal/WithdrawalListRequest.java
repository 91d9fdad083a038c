package dev.comptoir.orders.withdrawal;

import static dev.comptoir.platform.page.SortKey.instant;
import static dev.comptoir.platform.page.SortKey.uuid;

import dev.comptoir.orders.withdrawal.domain.WithdrawalState;
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

/** The query parameters of the list of withdrawals. */
class WithdrawalListRequest extends CatchUpParameters {

    @RestQuery
    @Parameter(description = "Any of these states; repeatable.")
    List<WithdrawalState> state;

    @RestQuery
    @Parameter(description = "Of this order only.")
    UUID orderId;

    @RestQuery
    @Parameter(description = "RFC 3339 time, inclusive.", schema = @Schema(format = "date-time", maxLength = 40))
    String receivedFrom;

    @RestQuery
    @Parameter(description = "RFC 3339 time, exclusive.", schema = @Schema(format = "date-time", maxLength = 40))
    String receivedTo;

    @RestQuery
    @DefaultValue("-receivedAt")
    @Parameter(description = "`receivedAt` or `updatedAt`; with a leading minus largest first.")
    @Pattern(regexp = "^-?(receivedAt|updatedAt)$", message = "must be receivedAt or updatedAt, with or without -")
    String sort;

    @Override
    protected String sort() {
        return sort;
    }

    ListQuery query(String tables) {
        Instant from = QueryTime.parse("receivedFrom", receivedFrom);
        Instant to = QueryTime.parse("receivedTo", receivedTo);
        QueryRange.check("receivedFrom", from, "receivedTo", to);
        ListQuery query = ListQuery.of("withdrawals", WithdrawalView.COLUMNS, tables)
                .oneOf("w.state", state)
                .and("w.order_id = ?", orderId)
                .and("w.received_at >= ?", from)
                .and("w.received_at < ?", to);
        return on(query, "w.updated_at", instant("w.received_at"), uuid("w.id"));
    }

    /** Where the row stands in the order that was asked for. */
    List<?> position(WithdrawalView shown) {
        return position(shown.updatedAt(), shown.receivedAt(), shown.id());
    }
}
