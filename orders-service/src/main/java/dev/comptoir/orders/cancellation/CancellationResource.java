package dev.comptoir.orders.cancellation;

import dev.comptoir.kernel.Kind;
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
            Only while nothing was shipped. Money that was paid must have been refunded or marked as not received first, unless
            paidMoney says what happens to it: with REFUND all of it goes back in the same transaction, by the provider that took
            it right after, and `orders.refund-issued.v1` is published too; with LEAVE it can be refunded later.
            Stock goes back for sale, except units that a refund has named: those were put back or kept out by it. An
            order that has an invoice gets its cancellation invoice in the same transaction. Final. Publishes
            `orders.order-cancelled.v1`, `orders.fulfillment-changed.v1` (to WILL_NOT_DELIVER, unless it stood there) and then
            `orders.invoice-cancelled.v1`. The ETag is the order's.""")
    @APIResponse(responseCode = "403", description = "`refund-not-allowed`: REFUND asked for without orders:refund")
    @APIResponse(responseCode = "409", description = "`order-not-cancellable` (refundable), `order-cancelled`")
    public Uni<RestResponse<CancellationView>> cancel(
            @RestPath UUID orderId,
            @NotNull @Valid CancelOrderRequest request,
            @RestHeader("If-Match") String ifMatch) {
        if (request.isRefunding() && !callers.current().has("orders:refund")) {
            throw Kind.FORBIDDEN.refusal(
                    "refund-not-allowed",
                    "paidMoney REFUND sends money back: use a key that has orders:refund, or send LEAVE.");
        }
        ChangeContext context =
                new ChangeContext(callers.current(), callers.requestKey("cancel-order " + orderId, request), ifMatch);
        return cancel.handle(orderId, request, context)
                .map(cancelled -> Answers.ok(cancelled.answer().orderVersion(), cancelled));
    }
}
