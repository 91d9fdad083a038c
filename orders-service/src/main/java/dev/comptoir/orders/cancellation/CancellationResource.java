package dev.comptoir.orders.cancellation;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
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
    @IfMatch
    @Idempotent
    @Operation(operationId = "cancelOrder", summary = "Cancel an order", description = """
            Only while nothing was shipped; money that was paid must have been refunded or marked as not received first.
            Stock goes back for sale, except units that a refund has named: those were put back or kept out by it. An
            order that has an invoice gets its cancellation invoice in the same transaction. Final. Publishes
            `orders.order-cancelled.v1`, `orders.fulfillment-changed.v1` (to WILL_NOT_DELIVER, unless it stood there) and then
            `orders.invoice-cancelled.v1`. The ETag is the order's.""")
    @APIResponse(responseCode = "409", description = "`order-not-cancellable` (refundable), `order-cancelled`")
    public Uni<RestResponse<CancellationView>> cancel(
            @RestPath UUID orderId,
            @NotNull @Valid CancelOrderRequest request,
            @RestHeader("If-Match") String ifMatch) {
        ChangeContext context =
                new ChangeContext(callers.current(), callers.requestKey("cancel-order " + orderId, request), ifMatch);
        return cancel.handle(orderId, request, context)
                .map(cancelled -> Answers.ok(cancelled.answer().orderVersion(), cancelled));
    }
}
