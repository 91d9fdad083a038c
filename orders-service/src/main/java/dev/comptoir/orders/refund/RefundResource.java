package dev.comptoir.orders.refund;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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

/** Refunds of an order over HTTP. */
@Path("/orders/{orderId}/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Refunds", description = "Money that goes back to customers")
class RefundResource {

    private final IssuedRefunds issued;
    private final PreviewRefund preview;
    private final RefundStore refunds;
    private final Callers callers;

    RefundResource(IssuedRefunds issued, PreviewRefund preview, RefundStore refunds, Callers callers) {
        this.issued = issued;
        this.preview = preview;
        this.refunds = refunds;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("orders:refund")
    @IfMatch
    @Idempotent(required = true)
    @Operation(operationId = "issueRefund", summary = "Refund an order", description = """
            Exactly one form: `full: true` (all that is left), `amount` (rounded half up to two decimals, less than the order
            total) or `lines` with `shipping` (worth computed with tax and discount, so that all parts together are exactly
            what was paid). Never more than was paid less what was refunded, also when two refunds arrive at once. Only
            `lines` put units back into stock. Money that came through a payment provider goes back the way it came, over one
            payment where one covers it, else over several; the rest you send yourself (`payments`, `settlement`). `state` says
            how all of it goes, that in `payments` how each part does. The customer gets a mail once the last part has gone,
            unless `notifyCustomer` is false. A refund that fails gives its amount back to what is refundable and is
            mailed to the merchant; units that came back stay. Of a cancelled order only money that came too late is refunded,
            by `full` or `amount`. Publishes `orders.refund-issued.v1`, then `orders.refund-changed.v1` for what the provider
            says. A refund made at the provider's own pages is recorded by itself, once; one of the same amount that you had
            recorded as MANUAL is taken as the same money.""")
    @APIResponseSchema(value = RefundView.class, responseCode = "201", responseDescription = "The refund")
    @APIResponse(responseCode = "400", description = "`refund-form-unclear`")
    @APIResponse(responseCode = "409", description = "`order-not-refundable`")
    @APIResponse(responseCode = "422", description = """
            `refund-exceeds-refundable` (requested, refundable), `nothing-to-refund`, `refund-not-positive`,
            `refund-not-below-total`, `refund-in-other-currency`, `line-not-in-order`, `quantity-exceeds-refundable`,
            `shipping-already-refunded`, `refund-exceeds-provider-payment` (providerRefundable), `payment-not-at-provider`,
            `payment-not-in-order`, `refund-exceeds-payment` (paymentId, requested, refundable), `refund-payments-unclear`""")
    public Uni<RestResponse<RefundView>> issue(
            @RestPath UUID orderId,
            @NotNull @Valid IssueRefundRequest request,
            @RestHeader("If-Match") String ifMatch) {
        ChangeContext context = new ChangeContext(
                callers.current(), callers.requiredRequestKey("issue-refund " + orderId, request), ifMatch);
        return issued.issue(orderId, request, context)
                .map(refund -> Answers.created(
                        "/orders/" + orderId + "/refunds/" + refund.answer().id(),
                        refund.answer().orderVersion(),
                        refund));
    }

    @POST
    @Path("/preview")
    @RolesAllowed("orders:refund")
    @Operation(operationId = "previewRefund", summary = "Preview a refund", description = """
            What the same body would give back at `POST /orders/{orderId}/refunds`, with the tax and the shipping in it, the
            units that would be sold again, and how the order would stand. Nothing is written, and every refusal is the one
            the refund would meet.""")
    @APIResponse(responseCode = "400", description = "`refund-form-unclear`")
    @APIResponse(responseCode = "409", description = "`order-not-refundable`")
    @APIResponse(responseCode = "422", description = """
            `refund-exceeds-refundable` (requested, refundable), `nothing-to-refund`, `refund-not-positive`,
            `refund-not-below-total`, `refund-in-other-currency`, `line-not-in-order`, `quantity-exceeds-refundable`,
            `shipping-already-refunded`, `refund-exceeds-provider-payment` (providerRefundable), `payment-not-at-provider`,
            `payment-not-in-order`, `refund-exceeds-payment` (paymentId, requested, refundable), `refund-payments-unclear`""")
    public Uni<RefundPreview> preview(@RestPath UUID orderId, @NotNull @Valid IssueRefundRequest request) {
        return preview.handle(orderId, request);
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listOrderRefunds", summary = "List the refunds of an order", description = """
            All of them, oldest first, on one page.""")
    public Uni<Page<RefundView>> list(@RestPath UUID orderId) {
        return refunds.ofOrder(orderId).map(all -> new Page<>(all, null, false, null));
    }

    @GET
    @Path("/{refundId}")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getOrderRefund", summary = "Get a refund", description = """
            With its lines and how the order stands now.""")
    @APIResponse(responseCode = "404", description = "`order-not-found`, `refund-not-found`")
    public Uni<RefundView> get(@RestPath UUID orderId, @RestPath UUID refundId) {
        return refunds.find(orderId, refundId);
    }
}
