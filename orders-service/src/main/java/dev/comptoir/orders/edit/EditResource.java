package dev.comptoir.orders.edit;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.mail.PayLinks;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Edits of a placed order over HTTP. */
@Path("/orders/{orderId}/edits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class EditResource {

    private final EditOrder edit;
    private final PayLinks links;
    private final Callers callers;

    EditResource(EditOrder edit, PayLinks links, Callers callers) {
        this.edit = edit;
        this.links = links;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("orders:write")
    @IfMatch
    @Idempotent(required = true)
    @Operation(operationId = "editOrder", summary = "Edit a placed order", description = """
            Adds, changes and removes lines, discounts, taxes and the shipping fee, and changes customer and addresses, all of
            it or nothing. The whole order is priced anew; tax of what you do not name stays at its rate. Stock follows
            exactly: more units are reserved first, fewer come back; an edit of prices touches none. Units in parcels and
            lines with refunds stay as they are. The answer says what is due or to be given back; nobody is charged or
            refunded by it, and `paymentUrl` is where the customer pays what is due. An invoice that would no longer say what the order does is cancelled and issued anew with it.
            `dryRun: true` answers or refuses the same and does nothing. An edit that changes nothing leaves the order, its
            version and its history as they are and publishes nothing; its answer has no `id`. A line whose `sku` changes is of
            the product of the new one from then on; where that is another, its picture and file go too. Publishes `orders.order-edited.v1`.""")
    @APIResponse(responseCode = "200", description = "What the edit did, or would do")
    @APIResponse(responseCode = "403", description = "`oversell-not-allowed`")
    @APIResponse(responseCode = "409", description = """
            `line-shipped` (lineId, packed), `line-refunded` (lineId), `shipping-refunded`, `line-in-use`,
            `order-needs-a-line`, `invoice-credited` (invoiceNumber), `total-below-refunds`, `order-changed`, `insufficient-stock` (lines), `order-cancelled`,
            `order-archived`, `order-will-not-be-delivered`, `order-returned`""")
    @APIResponse(responseCode = "422", description = """
            `line-not-in-order`, `line-named-twice`, `discount-exceeds-goods`, `tax-exceeds-price`, `negative-amount`,
            `foreign-currency`, `too-many-lines`, `unknown-shipping-method`, `unknown-value`, `unknown-sku` (skus), `invalid-percentage`""")
    @APIResponse(responseCode = "503", description = "`inventory-unavailable`")
    public Uni<RestResponse<OrderEditView>> edit(
            @RestPath UUID orderId,
            @NotNull @Valid EditOrderRequest request,
            @RestHeader("If-Match") String ifMatch,
            @Parameter(hidden = true) @RestHeader("Authorization") String authorization) {
        ChangeContext context = new ChangeContext(
                callers.current(), callers.requiredRequestKey("edit-order " + orderId, request), ifMatch);
        return edit.handle(orderId, request, context, authorization)
                .map(done -> Answers.ok(done.answer().orderVersion(), done.map(this::payable)));
    }

    private OrderEditView payable(OrderEditView view) {
        return view.payableAt(links.url(view.orderId(), view.dueTotal()));
    }
}
