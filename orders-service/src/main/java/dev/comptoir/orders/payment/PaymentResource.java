package dev.comptoir.orders.payment;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

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
    @IfMatch
    @Idempotent
    @Operation(operationId = "recordOrderPayment", summary = "Mark an order as paid", description = """
            Records money received outside of Comptoir. Without `amount` everything that is due is taken as received; less
            makes the order PARTIALLY_PAID; more is refused. When nothing is due any more, downloads are granted and
            `orders.order-paid.v1` is published. The ETag is the order's.""")
    @APIResponseSchema(value = PaymentView.class, responseCode = "201", responseDescription = "The payment")
    @APIResponse(responseCode = "409", description = "`order-cancelled`, `order-already-paid`")
    @APIResponse(responseCode = "422", description = "`payment-exceeds-due`, `payment-not-positive`, `invalid-money`")
    public Uni<RestResponse<PaymentView>> record(
            @RestPath UUID orderId,
            @NotNull @Valid RecordPaymentRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return record.handle(orderId, request, context("record-payment " + orderId, request, ifMatch))
                .map(recorded ->
                        Answers.created("/orders/" + orderId, recorded.answer().orderVersion(), recorded));
    }

    @POST
    @Path("/{paymentId}/reversal")
    @RolesAllowed("orders:write")
    @IfMatch
    @Idempotent
    @Operation(operationId = "reverseOrderPayment", summary = "Mark a payment as not received", description = """
            For a payment that was marked by hand and did not arrive. The payment stays listed with its reversal, the payment
            status follows, a completed order is open again. Publishes `orders.order-marked-unpaid.v1`.""")
    @APIResponse(responseCode = "404", description = "`order-not-found`, `payment-not-found`")
    @APIResponse(responseCode = "409", description = "`payment-already-reversed`, `payment-has-refunds`")
    public Uni<RestResponse<PaymentView>> reverse(
            @RestPath UUID orderId,
            @RestPath UUID paymentId,
            @NotNull @Valid ReversePaymentRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return reverse.handle(orderId, paymentId, request, context("reverse-payment " + paymentId, request, ifMatch))
                .map(reversed -> Answers.ok(reversed.answer().orderVersion(), reversed));
    }

    private ChangeContext context(String operation, Object request, String ifMatch) {
        return new ChangeContext(callers.current(), callers.requestKey(operation, request), ifMatch);
    }
}
