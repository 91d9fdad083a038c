package dev.comptoir.orders.history;

import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The history of an order over HTTP. */
@Path("/orders/{orderId}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class HistoryResource {

    private final FindHistory find;

    HistoryResource(FindHistory find) {
        this.find = find;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(
            operationId = "listOrderHistory",
            summary = "List what was done to an order",
            description = "Oldest first; new entries come at the end. Scope: orders:read.")
    @APIResponse(responseCode = "200", description = "A page of entries")
    @APIResponse(responseCode = "404", description = "`order-not-found`")
    public Uni<Page<HistoryEntryView>> list(
            @PathParam("orderId") UUID orderId,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") String cursor) {
        return find.handle(orderId, limit, cursor);
    }
}
