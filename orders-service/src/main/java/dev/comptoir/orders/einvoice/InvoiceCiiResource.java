package dev.comptoir.orders.einvoice;

import dev.comptoir.orders.document.DocumentFormat;
import dev.comptoir.orders.document.PdfAnswers;
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

/** An invoice as CII over HTTP. */
@Path("/invoices/{id}/cii")
@Produces(MediaType.APPLICATION_XML)
@Tag(name = "Documents")
class InvoiceCiiResource {

    private final FindElectronicInvoice documents;

    InvoiceCiiResource(FindElectronicInvoice documents) {
        this.documents = documents;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "getInvoiceCii", summary = "Get an invoice as CII", description = """
            An electronic invoice of EN 16931 in the syntax Cross Industry Invoice (D16B), which Factur-X and ZUGFeRD embed: type
            380; a cancellation invoice is a credit note (381) about the whole, in amounts above zero. Amounts are those of the
            document. Refused with what is missing when the settings or the order did not say all that the norm demands when it
            was issued: GET /settings/invoicing/readiness. The same bytes for ever, which `Repr-Digest` proves.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "409",
            description = "`electronic-invoice-incomplete` (missing), `electronic-invoice-impossible`")
    public Uni<Response> get(@RestPath UUID id) {
        return documents.invoice(id, DocumentFormat.CII).map(InvoiceCiiResource::answer);
    }

    static Response answer(ElectronicFile file) {
        Response.ResponseBuilder answer =
                Response.ok(file.content(), file.format().mediaType());
        PdfAnswers.headers(file.name(), file.format(), file.content()).forEach(answer::header);
        return answer.build();
    }
}
