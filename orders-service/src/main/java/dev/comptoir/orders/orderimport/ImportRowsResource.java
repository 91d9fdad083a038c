package dev.comptoir.orders.orderimport;

import dev.comptoir.orders.orderimport.domain.ImportResult;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What became of the orders of an import, over HTTP. */
@Path("/order-imports/{importId}/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Order imports")
class ImportRowsResource {

    private final ImportStore imports;
    private final ImportResultStore results;

    ImportRowsResource(ImportStore imports, ImportResultStore results) {
        this.imports = imports;
        this.results = results;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listImportedOrders", summary = "List the orders of a file", description = """
            What became of each, in the order of the file unless `sort` says otherwise; kept for 30 days.""")
    @APIResponse(responseCode = "404", description = "`import-not-found`")
    public Uni<Page<ImportedOrderView>> orders(
            @RestPath UUID importId,
            @RestQuery @Parameter(description = "Only those") ImportResult result,
            @BeanParam @Valid CatchUpRequest changes,
            @BeanParam @Valid PageRequest page) {
        return imports.find(importId).chain(() -> results.page(importId, result, changes, page));
    }
}
