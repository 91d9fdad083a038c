package dev.comptoir.orders.listexport;

import dev.comptoir.orders.export.ExportSubject;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

/** How an export of customers goes on, as a stream. */
@Path("/customer-exports/{exportId}/progress")
@Tag(name = "Customer exports")
class CustomerExportProgressResource {

    private final ExportProgressMapper progress;

    CustomerExportProgressResource(ExportProgressMapper progress) {
        this.progress = progress;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(
            operationId = "followCustomerExport",
            summary = "Follow an export of customers",
            description = ExportProgressMapper.FOLLOW)
    @APIResponse(
            responseCode = "200",
            description = "A stream of the export as it goes on",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example = ExportProgressMapper.EXAMPLE))
    @APIResponse(responseCode = "404", description = "`export-not-found`")
    public RestMulti<byte[]> follow(@RestPath UUID exportId, @Context HttpHeaders headers) {
        return progress.follow(headers, ExportSubject.CUSTOMERS, exportId, ListExportView::of);
    }
}
