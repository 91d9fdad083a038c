package dev.comptoir.orders.document;

import dev.comptoir.platform.http.Idempotent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Documents of many orders in one file over HTTP. */
@Path("/order-documents")
@Produces(PdfAnswers.PDF)
@Tag(name = "Documents")
class PrintResource {

    private final PrintDocuments print;

    PrintResource(PrintDocuments print) {
        this.print = print;
    }

    @POST
    @RolesAllowed("orders:read")
    @Idempotent
    @Operation(operationId = "printOrderDocuments", summary = "Print documents of many orders", description = """
            Into one file, in the order named, up to 500 orders. Of type INVOICE those that are issued, with cancellations;
            orders without one, and orders that do not exist, are left out. Changes nothing.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(mediaType = PdfAnswers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", description = "`nothing-to-print`")
    public Uni<Response> print(@NotNull @Valid PrintDocumentsRequest request) {
        return print.print(request).map(InvoicePdfResource::file);
    }
}
