package dev.comptoir.orders.closing;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The mark of a processed order over HTTP. */
@Path("/orders/{orderId}/processed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class ProcessedResource {

    private final CloseOrder close;
    private final Callers callers;

    ProcessedResource(CloseOrder close, Callers callers) {
        this.close = close;
        this.callers = callers;
    }

    @PUT
    @RolesAllowed("orders:write")
    @IfMatch
    @Operation(operationId = "markOrderProcessed", summary = "Mark an order as processed", description = """
            Once nothing is due and everything has left, or will not be delivered: no work is left. Not a status of payment or
            goods, and not the PROCESSED of `views.storeStatus`. What is processed can be archived. Twice changes nothing.
            Publishes `orders.order-processed.v1`. The ETag is the order's.""")
    @APIResponse(responseCode = "409", description = """
            `order-not-shipped`, `order-not-paid`, `order-on-hold`, `order-cancelled`, `order-archived`, `order-deleted`""")
    public Uni<RestResponse<ClosingView>> process(@RestPath UUID orderId, @RestHeader("If-Match") String ifMatch) {
        return close(orderId, Closing.MARK_PROCESSED, ifMatch);
    }

    @DELETE
    @RolesAllowed("orders:write")
    @IfMatch
    @Operation(
            operationId = "unmarkOrderProcessed",
            summary = "Take the mark of a processed order back",
            description = """
            Publishes `orders.order-processed.v1`. The ETag is the order's.""")
    @APIResponse(responseCode = "409", description = "`order-not-processed`, `order-archived`, `order-deleted`")
    public Uni<RestResponse<ClosingView>> unprocess(@RestPath UUID orderId, @RestHeader("If-Match") String ifMatch) {
        return close(orderId, Closing.UNMARK_PROCESSED, ifMatch);
    }

    private Uni<RestResponse<ClosingView>> close(UUID orderId, Closing closing, String ifMatch) {
        ChangeContext context = ChangeContext.unkeyed(callers.current(), ifMatch);
        return close.handle(orderId, closing, context).map(closed -> Answers.ok(closed.orderVersion(), closed));
    }
}
