package dev.comptoir.orders.einvoice;

import dev.comptoir.orders.document.DocumentFormat;
import dev.comptoir.orders.document.PdfAnswers;
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

/** A credit note as Factur-X over HTTP. */
@Path("/credit-notes/{id}/factur-x")
@Produces(PdfAnswers.PDF)
@Tag(name = "Documents")
class CreditNoteFacturXResource {

    private final FindElectronicInvoice documents;

    CreditNoteFacturXResource(FindElectronicInvoice documents) {
        this.documents = documents;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "getCreditNoteFacturX", summary = "Get a credit note as Factur-X", description = """
            The pages as PDF/A-3 with the CII of profile EN 16931 inside as `factur-x.xml`. The same bytes for ever, which `Repr-Digest` proves.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(mediaType = PdfAnswers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "409",
            description = "`electronic-invoice-incomplete` (missing), `electronic-invoice-impossible`")
    public Uni<Response> get(@RestPath UUID id) {
        return documents.creditNote(id, DocumentFormat.FACTUR_X).map(InvoiceCiiResource::answer);
    }
}
