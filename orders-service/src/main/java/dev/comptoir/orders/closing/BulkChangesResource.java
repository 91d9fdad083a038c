package dev.comptoir.orders.closing;

import dev.comptoir.orders.bulk.BulkResults;
import dev.comptoir.orders.bulk.ChangeEachOrder;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The end of the work on many orders over HTTP. */
@Path("/order-bulk-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class BulkChangesResource {

    private final ChangeEachOrder each;
    private final Closings closings;
    private final Callers callers;

    BulkChangesResource(ChangeEachOrder each, Closings closings, Callers callers) {
        this.each = each;
        this.closings = closings;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("orders:write")
    @Idempotent
    @Operation(
            operationId = "changeSelectedOrders",
            summary = "Mark selected orders as processed, archive or delete them",
            description = """
            1 to 500 orders, each in a transaction of its own with the rules of the single operation, and a result for each: an
            order that refuses does not keep the others from being changed. A request repeated with its Idempotency-Key goes on
            where it was cut off and answers the same results. Publishes what the single operations publish.""")
    public Uni<BulkResults> change(@NotNull @Valid SelectedClosingRequest request) {
        String actor = callers.current().name();
        return each.handle(
                request.orderIds(),
                callers.requestKey("close-orders", request),
                (tx, order) -> closings.close(tx, order, request.change(), actor));
    }
}
