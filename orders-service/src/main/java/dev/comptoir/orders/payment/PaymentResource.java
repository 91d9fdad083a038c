package dev.comptoir.orders.payment;

import dev.comptoir.orders.order.ChangeTerms;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
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

/** Payments of an order over HTTP: mark as paid, mark as unpaid again. */
@Path("/orders/{orderId}/payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments", description = "Money received for orders")
class PaymentResource {

    private final RecordPayment record;
    private final ReversePayment reverse;
    private final Callers callers;

    PaymentResource(RecordPayment record, ReversePayment reverse, Callers callers) {
        this.record = record;
        this.reverse = reverse;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("orders:write")
    @Operation(
            operationId = "recordOrderPayment",
            summary = "Mark an order as paid",
            description =
                    "Records money received outside of Comptoir. Without `amount` everything that is due is taken as "
                            + "received; less makes the order PARTIALLY_PAID; more is refused. When the whole total is there the "
                            + "order is PAID, downloads are granted and `orders.order-paid.v1` is told. The ETag is the order's. "
                            + "Scope: orders:write.")
    @APIResponseSchema(value = PaymentView.class, responseCode = "201", responseDescription = "The payment")
    @APIResponse(responseCode = "404", description = "`order-not-found`")
    @APIResponse(responseCode = "409", description = "`order-cancelled`, `order-already-paid`")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    @APIResponse(
            responseCode = "422",
            description = "`payment-exceeds-due`, `payment-not-positive`, `invalid-money`, `idempotency-key-reused`")
    public Uni<Response> record(
            @PathParam("orderId") UUID orderId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RecordPaymentRequest request) {
        return record.handle(orderId, request, terms("record-payment " + orderId, request, ifMatch))
                .map(once -> ETags.created("/orders/" + orderId, once.answer().orderVersion(), once));
    }

    @POST
    @Path("/{paymentId}/reversal")
    @RolesAllowed("orders:write")
    @Operation(
            operationId = "reverseOrderPayment",
            summary = "Mark a payment as not received",
            description = "For a payment that was marked by hand and did not arrive. The payment stays listed with its "
                    + "reversal, the payment status follows, `orders.order-marked-unpaid.v1` is told. "
                    + "Scope: orders:write.")
    @APIResponseSchema(value = PaymentView.class, responseCode = "200", responseDescription = "The reversed payment")
    @APIResponse(responseCode = "404", description = "`order-not-found`, `payment-not-found`")
    @APIResponse(responseCode = "409", description = "`payment-already-reversed`, `payment-has-refunds`")
    public Uni<Response> reverse(
            @PathParam("orderId") UUID orderId,
            @PathParam("paymentId") UUID paymentId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ReversePaymentRequest request) {
        return reverse.handle(orderId, paymentId, request, terms("reverse-payment " + paymentId, request, ifMatch))
                .map(PaymentResource::ok);
    }

    private ChangeTerms terms(String operation, Object request, String ifMatch) {
        return new ChangeTerms(callers.current(), callers.requestKey(operation, request), ifMatch);
    }

    private static Response ok(Replayable<PaymentView> once) {
        return ETags.ok(once.answer().orderVersion(), once);
    }
}
