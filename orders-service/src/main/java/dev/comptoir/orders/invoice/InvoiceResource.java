package dev.comptoir.orders.invoice;

import dev.comptoir.orders.change.ChangeContext;
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

/** Invoices over HTTP. */
@Path("/invoices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices", description = "Invoices, cancellation invoices and credit notes")
class InvoiceResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final InvoiceStore invoices;
    private final ChangeInvoice change;
    private final CancelInvoice cancel;
    private final SendInvoice send;
    private final Callers callers;

    InvoiceResource(
            InvoiceStore invoices, ChangeInvoice change, CancelInvoice cancel, SendInvoice send, Callers callers) {
        this.invoices = invoices;
        this.change = change;
        this.cancel = cancel;
        this.send = send;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listInvoices", summary = "List invoices", description = """
            Of all orders, newest first unless `sort` says otherwise, without what they say. Cancellation invoices are among them.""")
    public Uni<Page<Invoice>> list(@BeanParam @Valid InvoiceListRequest request, @BeanParam @Valid PageRequest page) {
        return invoices.page(request, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getInvoice", summary = "Get an invoice", description = """
            With all that it says. A cancellation invoice says the same below zero.""")
    public Uni<RestResponse<Invoice>> get(@RestPath UUID id) {
        return invoices.find(id).map(invoice -> Answers.ok(invoice.version(), invoice));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MERGE_PATCH)
    @RolesAllowed("orders:write")
    @IfMatch
    @Operation(operationId = "changeInvoice", summary = "Change what is noted beside an invoice", description = """
            Whether it was sent, and the delivery term. The document itself never changes: cancel it and issue another, or
            credit it. Publishes `orders.invoice-changed.v1`.""")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = InvoicePatch.class)))
    @APIResponse(responseCode = "422", description = "`state-follows-order`")
    public Uni<RestResponse<Invoice>> change(
            @RestPath UUID id, @NotNull String patch, @RestHeader("If-Match") String ifMatch) {
        return change.handle(id, patch, ChangeContext.unkeyed(callers.current(), ifMatch))
                .map(invoice -> Answers.ok(invoice.version(), invoice));
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed("orders:write")
    @IfMatch
    @Idempotent
    @Operation(operationId = "cancelInvoice", summary = "Cancel an invoice", description = """
            Issues a cancellation invoice with the next number of the series: what the invoice says below zero, less what credit
            notes have taken off it. The order may then be invoiced again. A cancelled order's invoice is cancelled by itself.
            Publishes `orders.invoice-cancelled.v1`. Answers the cancellation invoice.""")
    @APIResponseSchema(value = Invoice.class, responseCode = "201", responseDescription = "The cancellation invoice")
    @APIResponse(responseCode = "409", description = "`invoice-not-live`, `nothing-to-credit`")
    public Uni<RestResponse<Invoice>> cancel(
            @RestPath UUID id, @NotNull @Valid CancelInvoiceRequest request, @RestHeader("If-Match") String ifMatch) {
        return cancel.handle(id, request, context("cancel-invoice " + id, request, ifMatch))
                .map(issued -> Answers.created(
                        "/invoices/" + issued.answer().id(), issued.answer().version(), issued));
    }

    @POST
    @Path("/{id}/emails")
    @RolesAllowed("orders:write")
    @Idempotent(required = true)
    @Operation(operationId = "sendInvoice", summary = "Mail an invoice to the customer", description = """
            Once for every Idempotency-Key, whether it was mailed before or not. Publishes
            `orders.order-notification-created.v1`.""")
    public Uni<RestResponse<Invoice>> send(@RestPath UUID id) {
        return send.handle(
                        id,
                        callers.requiredRequestKey("send-invoice " + id, ""),
                        callers.current().name())
                .map(sent -> Answers.ok(sent.answer().version(), sent));
    }

    private ChangeContext context(String operation, Object request, String ifMatch) {
        return new ChangeContext(callers.current(), callers.requestKey(operation, request), ifMatch);
    }
}
