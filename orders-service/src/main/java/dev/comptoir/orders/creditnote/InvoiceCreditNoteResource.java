package dev.comptoir.orders.creditnote;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.orders.invoice.InvoiceStore;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The credit notes of one invoice over HTTP. */
@Path("/invoices/{invoiceId}/credit-notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
class InvoiceCreditNoteResource {

    private final InvoiceStore invoices;
    private final CreditNoteStore notes;
    private final IssueCreditNote issue;
    private final Callers callers;

    InvoiceCreditNoteResource(InvoiceStore invoices, CreditNoteStore notes, IssueCreditNote issue, Callers callers) {
        this.invoices = invoices;
        this.notes = notes;
        this.issue = issue;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(
            operationId = "listInvoiceCreditNotes",
            summary = "List the credit notes of an invoice",
            description = """
            All of them, oldest first, on one page, without what they say.""")
    @APIResponse(responseCode = "404", description = "`invoice-not-found`")
    public Uni<Page<CreditNote>> list(@RestPath UUID invoiceId) {
        return invoices.find(invoiceId)
                .chain(() -> notes.ofInvoice(invoiceId))
                .map(all -> new Page<>(all, null, false, null));
    }

    @POST
    @RolesAllowed("orders:write")
    @Idempotent(required = true)
    @Operation(operationId = "issueCreditNote", summary = "Issue a credit note", description = """
            Exactly one form: `amount` (with tax), or `lines` with `shipping`. Its taxes are parts of the invoice's, never
            computed anew, so that all credit notes together are exactly the invoice; never more, in total and at each rate, also
            when two arrive at once. No money moves: refund the order for that. The setting `creditNoteOnRefund` makes one with
            each refund. Publishes `orders.credit-note-issued.v1`.""")
    @APIResponseSchema(value = CreditNote.class, responseCode = "201", responseDescription = "The credit note")
    @APIResponse(responseCode = "400", description = "`credit-form-unclear`")
    @APIResponse(responseCode = "404", description = "`invoice-not-found`")
    @APIResponse(responseCode = "409", description = "`invoice-not-live`")
    @APIResponse(responseCode = "422", description = """
            `credit-exceeds-invoice` (requested, creditable), `credit-not-positive`, `credit-in-other-currency`,
            `line-not-in-invoice`, `quantity-exceeds-creditable` (creditable), `shipping-not-creditable`""")
    public Uni<RestResponse<CreditNote>> issue(
            @RestPath UUID invoiceId, @NotNull @Valid IssueCreditNoteRequest request) {
        ChangeContext context = new ChangeContext(
                callers.current(), callers.requiredRequestKey("issue-credit-note " + invoiceId, request), null);
        return issue.handle(invoiceId, request, context)
                .map(issued ->
                        Answers.created("/credit-notes/" + issued.answer().id(), 1, issued));
    }
}
