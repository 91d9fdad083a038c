package dev.comptoir.orders.orderimport;

import dev.comptoir.orders.orderimport.domain.ImportResult;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What became of the orders of an import, over HTTP. */
@Path("/order-imports/{importId}")
@Produces(MediaType.WILDCARD)
@Tag(name = "Order imports")
class ImportRowsResource {

    private final ImportStore imports;
    private final ImportResultStore results;
    private final FailedRows failed;

    ImportRowsResource(ImportStore imports, ImportResultStore results, FailedRows failed) {
        this.imports = imports;
        this.results = results;
        this.failed = failed;
    }

    @GET
    @Path("/orders")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("orders:read")
    @Operation(operationId = "listImportedOrders", summary = "List the orders of a file", description = """
            What became of each, in the order of the file; kept for 30 days.""")
    @APIResponse(responseCode = "404", description = "`import-not-found`")
    public Uni<Page<ImportedOrderView>> orders(
            @RestPath UUID importId,
            @RestQuery @Parameter(description = "Only those") ImportResult result,
            @BeanParam @Valid PageRequest page) {
        return imports.find(importId).chain(() -> results.page(importId, result, page));
    }

    @GET
    @Path("/failed-rows")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed("orders:read")
    @Operation(
            operationId = "downloadFailedOrderRows",
            summary = "Download the refused orders of a file",
            description = """
            The rows of the refused orders as they stood in the file, below its header: correct them and import them. Send
            `Accept: */*` or none.""")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "`import-not-found`")
    @APIResponse(responseCode = "410", description = "`import-expired`")
    public Multi<byte[]> failedRows(@RestPath UUID importId) {
        return RestMulti.fromUniResponse(
                failed.downloadable(importId), view -> failed.pieces(importId), ImportRowsResource::headers);
    }

    private static Map<String, List<String>> headers(ImportView view) {
        return Map.of(
                HttpHeaders.CONTENT_TYPE, List.of(view.format().contentType()),
                HttpHeaders.CONTENT_DISPOSITION, List.of("attachment; filename=\"" + view.failedRowsName() + "\""),
                HttpHeaders.CACHE_CONTROL, List.of("no-store"));
    }
}
