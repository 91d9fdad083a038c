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

/** The archive of orders over HTTP. */
@Path("/orders/{orderId}/archive")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class ArchiveResource {

    private final CloseOrder close;
    private final Callers callers;

    ArchiveResource(CloseOrder close, Callers callers) {
        this.close = close;
        this.callers = callers;
    }

    @PUT
    @RolesAllowed("orders:write")
    @IfMatch
    @Operation(operationId = "archiveOrder", summary = "File an order in the archive", description = """
            Once it is processed or cancelled. It leaves the current list for the archive; what comes from outside (refunds,
            disputes, returns, arrivals) is still taken, everything else needs it out of the archive first. Twice changes
            nothing. Publishes `orders.order-archived.v1`. The ETag is the order's.""")
    @APIResponse(responseCode = "409", description = "`order-not-processed`, `order-deleted`")
    public Uni<RestResponse<ClosingView>> archive(@RestPath UUID orderId, @RestHeader("If-Match") String ifMatch) {
        return close(orderId, Closing.ARCHIVE, ifMatch);
    }

    @DELETE
    @RolesAllowed("orders:write")
    @IfMatch
    @Operation(operationId = "unarchiveOrder", summary = "Take an order out of the archive", description = """
            Publishes `orders.order-archived.v1`. The ETag is the order's.""")
    @APIResponse(responseCode = "409", description = "`order-not-archived`, `order-deleted`")
    public Uni<RestResponse<ClosingView>> unarchive(@RestPath UUID orderId, @RestHeader("If-Match") String ifMatch) {
        return close(orderId, Closing.UNARCHIVE, ifMatch);
    }

    private Uni<RestResponse<ClosingView>> close(UUID orderId, Closing closing, String ifMatch) {
        ChangeContext context = ChangeContext.unkeyed(callers.current(), ifMatch);
        return close.handle(orderId, closing, context).map(closed -> Answers.ok(closed.orderVersion(), closed));
    }
}
