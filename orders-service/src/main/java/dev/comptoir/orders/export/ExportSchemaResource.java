package dev.comptoir.orders.export;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The schema of exports in XML. */
@Path("/order-exports/order-export-1.xsd")
@Produces(MediaType.APPLICATION_XML)
@PermitAll
@Tag(name = "Order exports")
class ExportSchemaResource {

    private static final byte[] SCHEMA = schema();

    @GET
    @Operation(operationId = "getOrderExportSchema", summary = "Get the schema of XML exports", description = """
            Public, no key, so that any validator can load it. XML Schema 1.0 of the namespace `urn:comptoir:order-export:1`. It grows by optional elements only.""")
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
        try (InputStream schema = ExportSchemaResource.class.getResourceAsStream("/export/order-export-1.xsd")) {
            return schema.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
