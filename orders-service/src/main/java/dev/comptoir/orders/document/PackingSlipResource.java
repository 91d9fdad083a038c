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

/** The packing slip of an order over HTTP. */
@Path("/orders/{id}/packing-slip")
@Produces(PdfAnswers.PDF)
@Tag(name = "Documents")
class PackingSlipResource {

    private final FindPdf documents;

    PackingSlipResource(FindPdf documents) {
        this.documents = documents;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "getPackingSlip", summary = "Get the packing slip of an order as PDF", description = """
            What is ordered and what is still to be shipped, without prices and downloads; as the order stands now.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(mediaType = PdfAnswers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> packingSlip(@RestPath UUID id) {
        return documents.packingSlip(id).map(InvoicePdfResource::file);
    }
}
