package dev.comptoir.orders.creditnote;

import static dev.comptoir.platform.page.SortKey.instant;
import static dev.comptoir.platform.page.SortKey.uuid;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of the list of credit notes. */
class CreditNoteListRequest extends CatchUpParameters {

    @RestQuery
    @Parameter(description = "Exactly this number.")
    @Size(min = 1, max = 60)
    String number;

    @RestQuery
    @Parameter(description = "Those of this invoice.")
    UUID invoiceId;

    @RestQuery
    @Parameter(description = "Those of this order.")
    UUID orderId;

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
        ListQuery query = ListQuery.of("credit-notes", CreditNote.COLUMNS + "null::text", CreditNote.FROM)
                .and("n.number = ?", number)
                .and("n.invoice_id = ?", invoiceId)
                .and("n.order_id = ?", orderId)
                .and("n.issued_at >= ?", from)
                .and("n.issued_at < ?", to);
        return on(query, "n.updated_at", instant("n.issued_at"), uuid("n.id"));
    }

    /** Where the row stands in the order that was asked for. */
    List<?> position(CreditNote note) {
        return position(note.updatedAt(), note.issuedAt(), note.id());
    }
}
