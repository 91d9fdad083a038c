package dev.comptoir.orders.einvoice;

import dev.comptoir.orders.document.DocumentFormat;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A credit note as UBL over HTTP. */
@Path("/credit-notes/{id}/ubl")
@Produces(MediaType.APPLICATION_XML)
@Tag(name = "Documents")
class CreditNoteUblResource {

    private final FindElectronicInvoice documents;

    CreditNoteUblResource(FindElectronicInvoice documents) {
        this.documents = documents;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "getCreditNoteUbl", summary = "Get a credit note as UBL", description = """
            An electronic credit note (381) of EN 16931 in the syntax UBL 2.1, in amounts above zero; it names the invoice.
            The same bytes for ever, which `Repr-Digest` proves.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "409",
            description = "`electronic-invoice-incomplete` (missing), `electronic-invoice-impossible`")
    public Uni<Response> get(@RestPath UUID id) {
        return documents.creditNote(id, DocumentFormat.UBL).map(InvoiceCiiResource::answer);
    }
}
