package dev.comptoir.orders.invoice;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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

/** The invoices of one order over HTTP. */
@Path("/orders/{orderId}/invoices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
class OrderInvoiceResource {

    private final InvoiceStore invoices;
    private final IssueInvoice issue;
    private final Callers callers;

    OrderInvoiceResource(InvoiceStore invoices, IssueInvoice issue, Callers callers) {
        this.invoices = invoices;
        this.issue = issue;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listOrderInvoices", summary = "List the invoices of an order", description = """
            All of them, oldest first, on one page, cancelled ones and cancellations too; without what they say.""")
    public Uni<Page<Invoice>> list(@RestPath UUID orderId) {
        return invoices.ofOrder(orderId).map(all -> new Page<>(all, null, false, null));
    }

    @POST
    @RolesAllowed("orders:write")
    @IfMatch
    @Idempotent
    @Operation(operationId = "issueInvoice", summary = "Issue the invoice of an order", description = """
            By hand, whatever the mode of the settings. Everything it says is written down now and never changes, the number is
            the next of its series. One invoice of an order counts at a time. The customer is mailed it when the settings say
            so. Publishes `orders.invoice-issued.v1`.""")
    @APIResponseSchema(value = Invoice.class, responseCode = "201", responseDescription = "The invoice")
    @APIResponse(responseCode = "409", description = """
            `invoice-exists` (invoiceId, invoiceNumber), `seller-missing`, `order-on-hold`, `order-cancelled`,
            `order-deleted`""")
    public Uni<RestResponse<Invoice>> issue(@RestPath UUID orderId, @RestHeader("If-Match") String ifMatch) {
        ChangeContext context =
                new ChangeContext(callers.current(), callers.requestKey("issue-invoice " + orderId, ""), ifMatch);
        return issue.handle(orderId, context)
                .map(issued -> Answers.created(
                        "/invoices/" + issued.answer().id(), issued.answer().version(), issued));
    }
}
