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

/** The receipt of a refund over HTTP. */
@Path("/orders/{id}/refunds/{refundId}/receipt")
@Produces(PdfAnswers.PDF)
@Tag(name = "Documents")
class RefundReceiptResource {

    private final FindPdf documents;

    RefundReceiptResource(FindPdf documents) {
        this.documents = documents;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "getRefundReceipt", summary = "Get the receipt of a refund as PDF", description = """
            The sum that went back, and the reason when the customer may read it.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(mediaType = PdfAnswers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "`order-not-found`, `refund-not-found`")
    public Uni<Response> refundReceipt(@RestPath UUID id, @RestPath UUID refundId) {
        return documents.refundReceipt(id, refundId).map(InvoicePdfResource::file);
    }
}
