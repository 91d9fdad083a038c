package dev.comptoir.inventory.ledger;

import dev.comptoir.inventory.stock.domain.MovementReason;
import dev.comptoir.platform.page.QueryRange;
import dev.comptoir.platform.page.QueryTime;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which rows of the ledger a list shows. */
public class LedgerListRequest {

    @RestQuery
    @Parameter(description = "Only movements of this SKU")
    @Size(min = 1, max = 100)
    String sku;

    @RestQuery
    @Parameter(description = "Only movements for this reason; repeat for several")
    @Size(max = 7)
    List<MovementReason> reason;

    @RestQuery
    @Parameter(description = "Only movements of this order, edit, refund, adjustment or transfer")
    @Size(min = 1, max = 100)
    String causeId;

    @RestQuery
    @Parameter(description = "Only movements by this API key's name; comptoir: those of orders")
    @Size(min = 1, max = 200)
    String actor;

    @RestQuery
    @Parameter(description = "Only movements at this location")
    UUID locationId;

    @RestQuery
    @Parameter(description = "Only movements at this time or later, RFC 3339", schema = @Schema(format = "date-time"))
    @Size(min = 1, max = 40)
    String from;

    @RestQuery
    @Parameter(description = "Only movements before this time, RFC 3339", schema = @Schema(format = "date-time"))
    @Size(min = 1, max = 40)
    String to;

    Instant from() {
        return QueryTime.parse("from", from);
    }

    Instant to() {
        Instant end = QueryTime.parse("to", to);
        QueryRange.check("from", from(), "to", end);
        return end;
    }
}
