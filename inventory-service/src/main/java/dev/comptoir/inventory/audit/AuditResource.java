package dev.comptoir.inventory.audit;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The recount of the books over HTTP. */
@Path("/inventory/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
class AuditResource {

    private final AuditStock audit;

    AuditResource(AuditStock audit) {
        this.audit = audit;
    }

    @GET
    @RolesAllowed({"inventory:read", "inventory:write"})
    @Operation(operationId = "auditStock", summary = "Recount the levels from the ledger", description = """
            Adds up the ledger (onHand) and the running reservations (reserved) of up to 10,000 items at a time, at one
            moment, and lists the items whose counters differ, for SKUs at several locations also the locations where they do; and computes the hash of every row of the ledger anew from its
            words and the hash of the row before it, and lists the ledgers where one is another: none of either, unless someone
            changed the database by hand. The `hash` of a movement, kept elsewhere, proves all rows up to it. Pass
            `nextCursor` as `cursor` for the next items.""")
    public Uni<AuditView> audit(
            @RestQuery @Size(min = 1, max = 1000) String cursor,
            @Parameter(description = "Items to recount in this call")
                    @RestQuery
                    @DefaultValue("10000")
                    @Min(1)
                    @Max(10_000)
                    int limit) {
        return audit.page(cursor, limit);
    }
}
