package dev.comptoir.orders.document;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Documents of many orders in one file over HTTP. */
@Path("/order-documents")
@Produces(PdfAnswers.PDF)
@Tag(name = "Documents")
class PrintResource {

    private final PrintDocuments print;
    private final PrintedFiles files;

    PrintResource(PrintDocuments print, PrintedFiles files) {
        this.print = print;
        this.files = files;
    }

    @POST
    @RolesAllowed("orders:read")
    @Operation(operationId = "printOrderDocuments", summary = "Print documents of many orders", description = """
            Into one file, in the order named, up to 500 orders. Of type INVOICE those that are issued, with cancellations;
            orders without one, and orders that do not exist, are left out. Changes nothing. Meant for paper: the file has no
            structure for screen readers, which each document by itself has.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(mediaType = PdfAnswers.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", description = "`nothing-to-print`")
    public Multi<byte[]> print(@NotNull @Valid PrintDocumentsRequest request) {
        return RestMulti.fromUniResponse(print.print(request), files::pieces, PrintResource::headers);
    }

    private static Map<String, List<String>> headers(PdfFile file) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, List.of(PdfAnswers.PDF));
        PdfAnswers.headers(file.name(), DocumentFormat.PDF, file.sha256())
                .forEach((name, value) -> headers.put(name, List.of(value)));
        return headers;
    }
}
