package dev.comptoir.orders.statuschange;

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

/** The one status of many orders over HTTP. */
@Path("/order-status-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class StatusChangesResource {

    private final ChangeEachOrder each;
    private final StatusCommands commands;
    private final Callers callers;

    StatusChangesResource(ChangeEachOrder each, StatusCommands commands, Callers callers) {
        this.each = each;
        this.commands = commands;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("orders:write")
    @Idempotent
    @Operation(
            operationId = "changeOrderStatuses",
            summary = "Give selected orders one of six statuses",
            description = """
            1 to 500 orders, each in a transaction of its own with what `setOrderStatus` does, and a result for each: an order
            that refuses does not keep the others from being changed. A request repeated with its Idempotency-Key goes on where
            it was cut off and answers the same results. Publishes what the commands publish.""")
    public Uni<BulkResults> change(@NotNull @Valid SelectedStatusRequest request) {
        String actor = callers.current().name();
        return each.handle(
                request.orderIds(),
                callers.requestKey("set-statuses", request),
                (tx, order) -> commands.apply(tx, order, request.each(), actor));
    }
}
