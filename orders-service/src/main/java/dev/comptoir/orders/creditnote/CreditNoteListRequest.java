package dev.comptoir.orders.creditnote;

import dev.comptoir.platform.page.ListQuery;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.QueryRange;
import dev.comptoir.platform.page.QueryTime;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of the list of credit notes. */
class CreditNoteListRequest extends PageRequest {

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

    ListQuery query() {
        Instant from = QueryTime.parse("issuedFrom", issuedFrom);
        Instant to = QueryTime.parse("issuedTo", issuedTo);
        QueryRange.check("issuedFrom", from, "issuedTo", to);
        return ListQuery.of("credit-notes", CreditNote.COLUMNS + "null::text", CreditNote.FROM)
                .and("n.number = ?", number)
                .and("n.invoice_id = ?", invoiceId)
                .and("n.order_id = ?", orderId)
                .and("n.issued_at >= ?", from)
                .and("n.issued_at < ?", to);
    }
}
