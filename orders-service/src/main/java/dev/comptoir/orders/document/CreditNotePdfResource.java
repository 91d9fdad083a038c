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

/** A credit note as a file over HTTP. */
@Path("/credit-notes/{id}/pdf")
@Produces(PdfAnswers.PDF)
@Tag(name = "Documents")
class CreditNotePdfResource {

    private final FindPdf documents;

    CreditNotePdfResource(FindPdf documents) {
        this.documents = documents;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "getCreditNotePdf", summary = "Get a credit note as PDF", description = """
            The same bytes for ever, which `Repr-Digest` proves.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(mediaType = PdfAnswers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> creditNote(@RestPath UUID id) {
        return documents.creditNote(id).map(InvoicePdfResource::file);
    }
}
