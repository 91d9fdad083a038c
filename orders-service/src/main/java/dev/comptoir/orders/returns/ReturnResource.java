package dev.comptoir.orders.returns;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.refund.RefundView;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Returns of all orders over HTTP, and what is done with them. */
@Path("/returns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returns", description = "Goods that customers send back")
class ReturnResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final ReturnStore returns;
    private final EditReturn edit;
    private final RefundReturn refund;
    private final Callers callers;

    ReturnResource(ReturnStore returns, EditReturn edit, RefundReturn refund, Callers callers) {
        this.returns = returns;
        this.edit = edit;
        this.refund = refund;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listReturns", summary = "List returns", description = """
            Of all orders, newest first unless `sort` says otherwise; filters combine.""")
    public Uni<Page<ReturnView>> list(@BeanParam @Valid ReturnListRequest request, @BeanParam @Valid PageRequest page) {
        return returns.page(request, page);
    }

    @GET
    @Path("/{returnId}")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getReturn", summary = "Get a return")
    @APIResponse(responseCode = "404", description = "`return-not-found`")
    public Uni<RestResponse<ReturnView>> get(@RestPath UUID returnId) {
        return returns.find(returnId).map(found -> Answers.ok(found.version(), found));
    }

    @PATCH
    @Path("/{returnId}")
    @Consumes(MERGE_PATCH)
    @RolesAllowed("orders:write")
    @IfMatch(required = true)
    @Operation(operationId = "editReturn", summary = "Edit a return", description = """
            Note, tracking and the reasons of its lines, until it is closed or refused. The first word of a parcel says that an
            approved return is IN_TRANSIT.""")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ReturnPatch.class)))
    @APIResponse(responseCode = "404", description = "`return-not-found`")
    @APIResponse(responseCode = "409", description = "`return-not-changeable`, `return-not-sendable` (state)")
    @APIResponse(responseCode = "422", description = "`line-not-in-return`")
    public Uni<RestResponse<ReturnView>> edit(
            @RestPath UUID returnId, @NotNull String patch, @RestHeader("If-Match") String ifMatch) {
        ChangeContext context = ChangeContext.unkeyed(callers.current(), ifMatch);
        return edit.handle(returnId, patch, context).map(edited -> Answers.ok(edited.version(), edited));
    }

    @POST
    @Path("/{returnId}/refund")
    @RolesAllowed("orders:refund")
    @IfMatch
    @Idempotent(required = true)
    @Operation(operationId = "refundReturn", summary = "Refund a return", description = """
            Refunds the units that arrived at their worth, by the same decision as `POST /orders/{id}/refunds` with `lines`, and
            puts those into stock that are to be restocked. Never more than was paid less what was refunded; where no money is
            left the units come back all the same. Once per return; `POST /returns/{id}/exchange` gives other goods instead. Publishes `orders.refund-issued.v1`.""")
    @APIResponseSchema(value = RefundView.class, responseCode = "201", responseDescription = "The refund")
    @APIResponse(responseCode = "404", description = "`return-not-found`")
    @APIResponse(
            responseCode = "409",
            description = "`return-not-refundable` (state; exchangeOrderId when an exchange has begun),"
                    + " `return-already-refunded` (refundId), `order-not-refundable`")
    @APIResponse(responseCode = "422", description = """
            `refund-exceeds-refundable`, `nothing-to-refund`, `refund-not-positive`, `quantity-exceeds-refundable`,
            `shipping-already-refunded`""")
    public Uni<RestResponse<RefundView>> refund(
            @RestPath UUID returnId,
            @NotNull @Valid RefundReturnRequest request,
            @RestHeader("If-Match") String ifMatch) {
        ChangeContext context = new ChangeContext(
                callers.current(), callers.requiredRequestKey("refund-return " + returnId, request), ifMatch);
        return refund.handle(returnId, request, context)
                .map(issued -> Answers.created(
                        "/orders/" + issued.answer().orderId() + "/refunds/"
                                + issued.answer().id(),
                        issued.answer().orderVersion(),
                        issued));
    }
}
