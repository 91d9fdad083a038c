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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
    private final DisputePayment dispute;
    private final ResolveDispute resolve;
    private final Callers callers;

    PaymentResource(
            RecordPayment record,
            ReversePayment reverse,
            DisputePayment dispute,
            ResolveDispute resolve,
            Callers callers) {
        this.record = record;
        this.reverse = reverse;
        this.dispute = dispute;
        this.resolve = resolve;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("orders:write")
    @IfMatch
    @Idempotent
    @Operation(operationId = "recordOrderPayment", summary = "Mark an order as paid", description = """
            Records money received outside of Comptoir. Without `amount` everything that is due is taken as received; less
            makes the order PARTIALLY_PAID and publishes `orders.order-partially-paid.v1`; more is refused. When nothing is due
            any more, downloads are granted and `orders.order-paid.v1` is published, with `orders.order-finished.v1` when
            everything has left as well. With `notifyCustomer` the customer gets the mail `payment-received`. The ETag is the
            order's.""")
    @APIResponseSchema(value = PaymentView.class, responseCode = "201", responseDescription = "The payment")
    @APIResponse(responseCode = "409", description = """
            `order-cancelled`, `order-already-paid`, `order-archived`, `order-deleted`, `order-will-not-be-delivered`""")
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
            status follows, a finished order is open again, a dispute over it is over. Publishes
            `orders.order-marked-unpaid.v1`, and `orders.order-reopened.v1` for an order that was finished.""")
    @APIResponse(responseCode = "404", description = "`order-not-found`, `payment-not-found`")
    @APIResponse(responseCode = "409", description = """
            `payment-already-reversed`, `payment-has-refunds`, `order-processed`, `order-archived`, `order-cancelled`,
            `order-deleted`""")
    public Uni<RestResponse<PaymentView>> reverse(
            @RestPath UUID orderId,
            @RestPath UUID paymentId,
            @NotNull @Valid ReversePaymentRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return reverse.handle(orderId, paymentId, request, context("reverse-payment " + paymentId, request, ifMatch))
                .map(reversed -> Answers.ok(reversed.answer().orderVersion(), reversed));
    }

    @PUT
    @Path("/{paymentId}/dispute")
    @RolesAllowed("orders:write")
    @IfMatch
    @Operation(operationId = "disputeOrderPayment", summary = "Note that a payment is disputed", description = """
            The customer disputes it at the bank or provider. No money moves: what is lost in the end is a reversal of the
            payment, which ends the dispute too. The order shows as DISPUTED among the one-status views. Publishes
            `orders.payment-disputed.v1`. The ETag is the order's.""")
    @APIResponse(responseCode = "404", description = "`order-not-found`, `payment-not-found`")
    @APIResponse(responseCode = "409", description = """
            `payment-already-disputed`, `payment-already-reversed`, `order-deleted`""")
    public Uni<RestResponse<PaymentView>> dispute(
            @RestPath UUID orderId,
            @RestPath UUID paymentId,
            @NotNull @Valid DisputePaymentRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return dispute.handle(orderId, paymentId, request, ChangeContext.unkeyed(callers.current(), ifMatch))
                .map(disputed -> Answers.ok(disputed.orderVersion(), disputed));
    }

    @DELETE
    @Path("/{paymentId}/dispute")
    @RolesAllowed("orders:write")
    @IfMatch
    @Operation(operationId = "resolveOrderPaymentDispute", summary = "Note that a dispute is over", description = """
            The money stays. The dispute stays on record with when it ended. Publishes `orders.dispute-resolved.v1`. The ETag
            is the order's.""")
    @APIResponse(responseCode = "404", description = "`order-not-found`, `payment-not-found`")
    @APIResponse(responseCode = "409", description = "`payment-not-disputed`, `order-not-disputed`, `order-deleted`")
    public Uni<RestResponse<PaymentView>> resolve(
            @RestPath UUID orderId, @RestPath UUID paymentId, @RestHeader("If-Match") String ifMatch) {
        return resolve.handle(orderId, paymentId, ChangeContext.unkeyed(callers.current(), ifMatch))
                .map(resolved -> Answers.ok(resolved.orderVersion(), resolved));
    }

    private ChangeContext context(String operation, Object request, String ifMatch) {
        return new ChangeContext(callers.current(), callers.requestKey(operation, request), ifMatch);
    }
}
