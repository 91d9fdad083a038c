package dev.comptoir.orders.orderimport;

import dev.comptoir.platform.http.Acceptance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

/** The refused orders of a file as a file, over HTTP. */
@Path("/order-imports/{importId}/failed-rows")
@Tag(name = "Order imports")
class FailedRowsResource {

    private final FailedRows failed;

    FailedRowsResource(FailedRows failed) {
        this.failed = failed;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(
            operationId = "downloadFailedOrderRows",
            summary = "Download the refused orders of a file",
            description = """
            The rows of the refused orders as they stood in the file, below its header: correct them and import them.
            `Accept` names the type of the file, `*/*` or nothing.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "`import-not-found`")
    @APIResponse(responseCode = "410", description = "`import-expired`")
    public RestMulti<byte[]> failedRows(@RestPath UUID importId, @Context HttpHeaders headers) {
        return RestMulti.fromUniResponse(
                failed.downloadable(importId)
                        .invoke(view -> Acceptance.check(headers, view.format().contentType())),
                view -> failed.pieces(importId),
                FailedRowsResource::headers);
    }

    private static Map<String, List<String>> headers(ImportView view) {
        return Map.of(
                HttpHeaders.CONTENT_TYPE, List.of(view.format().contentType()),
                HttpHeaders.CONTENT_DISPOSITION, List.of("attachment; filename=\"" + view.failedRowsName() + "\""),
                HttpHeaders.CACHE_CONTROL, List.of("no-store"));
    }
}
