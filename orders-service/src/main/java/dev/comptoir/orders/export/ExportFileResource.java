package dev.comptoir.orders.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

/** The files of exports of orders. */
@Path("/order-exports/{exportId}/file")
@Tag(name = "Order exports")
class ExportFileResource {

    private final ExportFiles files;

    ExportFileResource(ExportFiles files) {
        this.files = files;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "downloadOrderExport", summary = "Download an export of orders", description = """
            The file, piece by piece. `Accept` names its type, `*/*` or nothing: the export has its format already.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "`export-not-found`")
    @APIResponse(responseCode = "409", description = "`export-not-done`")
    @APIResponse(responseCode = "410", description = "`export-expired`")
    public RestMulti<byte[]> download(@RestPath UUID exportId, @Context HttpHeaders headers) {
        return ExportMapper.file(files, ExportSubject.ORDERS, exportId, headers);
    }
}
