package dev.comptoir.orders.cancellation;

import dev.comptoir.orders.order.ChangeTerms;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The cancellation of an order over HTTP. */
@Path("/orders/{orderId}/cancellation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class CancellationResource {

    private final CancelOrder cancel;
    private final Callers callers;

    CancellationResource(CancelOrder cancel, Callers callers) {
        this.cancel = cancel;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("orders:write")
    @Operation(
            operationId = "cancelOrder",
            summary = "Cancel an order",
            description =
                    "Only while nothing was shipped; money that was paid must have been refunded or marked as not "
                            + "received first. Stock goes back for sale, except units a refund has put back already. Final. Tells "
                            + "`orders.order-cancelled.v1`. The ETag is the order's. Scope: orders:write.")
    @APIResponseSchema(value = CancellationView.class, responseCode = "200", responseDescription = "Cancelled")
    @APIResponse(responseCode = "404", description = "`order-not-found`")
    @APIResponse(responseCode = "409", description = "`order-not-cancellable` (refundable), `order-cancelled`")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    public Uni<Response> cancel(
            @PathParam("orderId") UUID orderId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CancelOrderRequest request) {
        ChangeTerms terms =
                new ChangeTerms(callers.current(), callers.requestKey("cancel-order " + orderId, request), ifMatch);
        return cancel.handle(orderId, request, terms)
                .map(once -> ETags.ok(once.answer().orderVersion(), once));
    }
}
