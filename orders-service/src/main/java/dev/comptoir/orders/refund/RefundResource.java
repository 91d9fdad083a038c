package dev.comptoir.orders.refund;

import dev.comptoir.orders.order.ChangeTerms;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Refunds of an order over HTTP. */
@Path("/orders/{orderId}/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refunds", description = "Money that goes back to customers")
class RefundResource {

    private final IssueRefund issue;
    private final FindRefunds find;
    private final Callers callers;

    RefundResource(IssueRefund issue, FindRefunds find, Callers callers) {
        this.issue = issue;
        this.find = find;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("orders:refund")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = "A fresh UUID")
    @Operation(
            operationId = "issueRefund",
            summary = "Refund an order",
            description =
                    "Exactly one form: `full: true` (all that is left), `amount` (rounded half up to two decimals, "
                            + "less than the order total) or `lines` with `shipping` (worth computed with tax and discount, so "
                            + "that all parts together are exactly what was paid). Never more than was paid less what was "
                            + "refunded, also when two refunds arrive at once. Only `lines` put units back on the shelf. Settlement "
                            + "is MANUAL: the money itself is sent by you at your bank or provider. The customer gets a mail unless "
                            + "`notifyCustomer` is false. Tells `orders.refund-issued.v1`. Scope: orders:refund.")
    @APIResponseSchema(value = RefundView.class, responseCode = "201", responseDescription = "The refund")
    @APIResponse(
            responseCode = "400",
            description = "`invalid-request`, `refund-form-unclear`, `idempotency-key-required`")
    @APIResponse(responseCode = "404", description = "`order-not-found`")
    @APIResponse(responseCode = "409", description = "`order-not-refundable`, `idempotency-key-in-progress`")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    @APIResponse(
            responseCode = "422",
            description = "`refund-exceeds-refundable` (requested, refundable), `nothing-to-refund`, "
                    + "`refund-not-positive`, `refund-not-below-total`, `refund-in-other-currency`, `line-not-in-order`, "
                    + "`quantity-exceeds-refundable`, `shipping-already-refunded`, `idempotency-key-reused`")
    public Uni<Response> issue(
            @PathParam("orderId") UUID orderId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid IssueRefundRequest request) {
        ChangeTerms terms = new ChangeTerms(
                callers.current(), callers.requiredRequestKey("issue-refund " + orderId, request), ifMatch);
        return issue.handle(orderId, request, terms).map(once -> created(orderId, once));
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(
            operationId = "listOrderRefunds",
            summary = "List the refunds of an order",
            description = "All of them, oldest first. Scope: orders:read.")
    @APIResponse(responseCode = "200", description = "The refunds, on one page")
    @APIResponse(responseCode = "404", description = "`order-not-found`")
    public Uni<Page<RefundView>> list(@PathParam("orderId") UUID orderId) {
        return find.all(orderId);
    }

    @GET
    @Path("/{refundId}")
    @RolesAllowed("orders:read")
    @Operation(
            operationId = "getOrderRefund",
            summary = "Get a refund",
            description = "With its lines and how the order stands now. Scope: orders:read.")
    @APIResponseSchema(value = RefundView.class, responseCode = "200", responseDescription = "The refund")
    @APIResponse(responseCode = "404", description = "`order-not-found`, `refund-not-found`")
    public Uni<RefundView> get(@PathParam("orderId") UUID orderId, @PathParam("refundId") UUID refundId) {
        return find.one(orderId, refundId);
    }

    private static Response created(UUID orderId, Replayable<RefundView> once) {
        RefundView refund = once.answer();
        return ETags.created("/orders/" + orderId + "/refunds/" + refund.id(), refund.orderVersion(), once);
    }
}
