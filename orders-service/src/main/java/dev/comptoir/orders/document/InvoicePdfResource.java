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

/** An invoice as a file over HTTP. */
@Path("/invoices/{id}/pdf")
@Produces(PdfAnswers.PDF)
@Tag(name = "Documents", description = "Invoices, credit notes, packing slips and receipts as PDF")
class InvoicePdfResource {

    private final FindPdf documents;

    InvoicePdfResource(FindPdf documents) {
        this.documents = documents;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "getInvoicePdf", summary = "Get an invoice as PDF", description = """
            The same bytes for ever, which `Repr-Digest` proves. In the language of the invoice, A4, with searchable text and
            the logo of the time it was issued. All goods are sold by the piece (C62 in the electronic invoice): quantities count
            pieces and name no unit.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(mediaType = PdfAnswers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> invoice(@RestPath UUID id) {
        return documents.invoice(id).map(InvoicePdfResource::file);
    }

    static Response file(Pdf pdf) {
        Response.ResponseBuilder answer = Response.ok(pdf.content(), PdfAnswers.PDF);
        PdfAnswers.headers(pdf.name(), DocumentFormat.PDF, pdf.content()).forEach(answer::header);
        return answer.build();
    }
}
