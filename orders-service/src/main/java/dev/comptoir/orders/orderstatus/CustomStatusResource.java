package dev.comptoir.orders.orderstatus;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** The merchant's own status of an order over HTTP. */
@Path("/orders/{orderId}/custom-status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class CustomStatusResource {

    private final SetCustomStatus set;
    private final ClearCustomStatus clear;
    private final Callers callers;

    CustomStatusResource(SetCustomStatus set, ClearCustomStatus clear, Callers callers) {
        this.set = set;
        this.clear = clear;
        this.callers = callers;
    }

    @PUT
    @RolesAllowed("orders:write")
    @IfMatch
    @Operation(operationId = "setOrderCustomStatus", summary = "Give an order a status of your own", description = """
            Changes no other status. The customer gets a mail when the status says so, or as `notifyCustomer` says. The status
            it has already changes nothing. Publishes `orders.custom-status-changed.v1`. The ETag is the order's.""")
    @APIResponse(responseCode = "404", description = "`order-not-found`, `order-status-not-found`")
    @APIResponse(responseCode = "409", description = "`order-status-retired`, `order-archived`, `order-deleted`")
    public Uni<RestResponse<CustomStatusView>> set(
            @RestPath UUID orderId,
            @NotNull @Valid CustomStatusRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return set.handle(orderId, request, ChangeContext.unkeyed(callers.current(), ifMatch))
                .map(given -> Answers.ok(given.orderVersion(), given));
    }

    @DELETE
    @RolesAllowed("orders:write")
    @IfMatch
    @Operation(
            operationId = "clearOrderCustomStatus",
            summary = "Take your own status from an order",
            description = """
            Publishes `orders.custom-status-changed.v1`. The ETag is the order's.""")
    @APIResponse(responseCode = "409", description = """
            `order-without-custom-status`, `order-archived`, `order-deleted`""")
    public Uni<RestResponse<CustomStatusView>> clear(@RestPath UUID orderId, @RestHeader("If-Match") String ifMatch) {
        return clear.handle(orderId, ChangeContext.unkeyed(callers.current(), ifMatch))
                .map(cleared -> Answers.ok(cleared.orderVersion(), cleared));
    }
}
