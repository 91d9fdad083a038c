package dev.comptoir.orders.document;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The sales receipt of an order over HTTP. */
@Path("/orders/{id}/sales-receipt")
@Produces(PdfAnswers.PDF)
@Tag(name = "Documents")
class SalesReceiptResource {

    private final FindPdf documents;

    SalesReceiptResource(FindPdf documents) {
        this.documents = documents;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "getSalesReceipt", summary = "Get the sales receipt of an order as PDF", description = """
            What was bought, paid and refunded, as the order stands now. No invoice: that has a number of its own.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(mediaType = PdfAnswers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> salesReceipt(@RestPath UUID id) {
        return documents.salesReceipt(id).map(InvoicePdfResource::file);
    }
}
