package dev.comptoir.orders.export;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The files of exports, and the schema of those in XML. */
@Path("/order-exports")
@Produces(MediaType.WILDCARD)
@Tag(name = "Order exports")
class ExportFileResource {

    private static final byte[] SCHEMA = schema();

    private final ExportFiles files;

    ExportFileResource(ExportFiles files) {
        this.files = files;
    }

    @GET
    @Path("/{exportId}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed("orders:read")
    @Operation(operationId = "downloadOrderExport", summary = "Download an export of orders", description = """
            The file, piece by piece. Send `Accept: */*` or none: the export has its format already.""")
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
    public Multi<byte[]> download(@RestPath UUID exportId) {
        return RestMulti.fromUniResponse(
                files.downloadable(ExportSubject.ORDERS, exportId),
                export -> files.pieces(export.id()),
                ExportMapper::headers);
    }

    @GET
    @Path("/order-export-1.xsd")
    @Produces(MediaType.APPLICATION_XML)
    @RolesAllowed("orders:read")
    @Operation(operationId = "getOrderExportSchema", summary = "Get the schema of XML exports", description = """
            XML Schema 1.0 of the namespace `urn:comptoir:order-export:1`. It grows by optional elements only.""")
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            content = @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> schemaOfXml() {
        return RestResponse.ResponseBuilder.ok(SCHEMA)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .build();
    }

    private static byte[] schema() {
        try (InputStream schema = ExportFileResource.class.getResourceAsStream("/export/order-export-1.xsd")) {
            return schema.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
