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

/** A quote as a file over HTTP. */
@Path("/quotes/{id}/pdf")
@Produces(PdfAnswers.PDF)
@Tag(name = "Documents")
class QuotePdfResource {

    private final FindQuotePdf quotes;

    QuotePdfResource(FindQuotePdf quotes) {
        this.quotes = quotes;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "getQuotePdf", summary = "Get a quote as PDF", description = """
            As it stands now, in the customer's language, English or French, else in the store's. The mail of the quote and its
            page lead to the same file.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(mediaType = PdfAnswers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> quote(@RestPath UUID id) {
        return quotes.find(id).map(InvoicePdfResource::file);
    }
}
