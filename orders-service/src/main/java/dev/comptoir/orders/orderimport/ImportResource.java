package dev.comptoir.orders.orderimport;

import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.StreamedBody;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Imports of orders over HTTP. */
@Path("/order-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Order imports", description = "Orders of the past, from a file")
class ImportResource {

    private final ReceiveFile receive;
    private final CancelImport cancel;
    private final ImportStore imports;
    private final Callers callers;
    private final CurrentVertxRequest current;

    ImportResource(
            ReceiveFile receive,
            CancelImport cancel,
            ImportStore imports,
            Callers callers,
            CurrentVertxRequest current) {
        this.receive = receive;
        this.cancel = cancel;
        this.imports = imports;
        this.callers = callers;
        this.current = current;
    }

    @POST
    @Consumes({"application/x-ndjson", "text/csv"})
    @RolesAllowed("orders:write")
    @Idempotent
    @RequestBody(
            required = true,
            description = "The file itself",
            content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
            })
    @Operation(operationId = "importOrders", summary = "Import orders of the past", description = ImportRules.TEXT)
    @APIResponseSchema(value = ImportView.class, responseCode = "202", responseDescription = "The import waits or runs")
    @APIResponse(responseCode = "400", description = "`file-incomplete`: the file broke off while it was sent.")
    @APIResponse(responseCode = "413", description = "`body-too-large`: a file has at most 2 GB.")
    @APIResponse(responseCode = "422", description = """
            `empty-file`, `file-not-utf8`, `file-not-text`, `not-ndjson`, `unknown-csv-format`, `column-twice`,
            `csv-without-lines`. A header without rows is an import of nothing.""")
    public Uni<RestResponse<ImportView>> importOrders(
            @BeanParam @Valid ImportParameters parameters,
            @RestHeader("Content-Type") @Parameter(hidden = true) String contentType) {
        ImportRequest request = parameters.request(
                contentType.contains("ndjson"), callers.current().name());
        RequestKey key = callers.requestKey("import-orders", "");
        return receive.receive(
                        request,
                        StreamedBody.of(current.getCurrent()),
                        sha256 -> new RequestKey(
                                key.caller(), key.operation(), key.key(), parameters.fingerprint(sha256)))
                .map(ImportResource::accepted);
    }

    private static RestResponse<ImportView> accepted(Replayable<ImportView> once) {
        String location = "/v1/order-imports/" + once.answer().id();
        return flagged(
                ResponseBuilder.create(RestResponse.Status.ACCEPTED, once.answer())
                        .header(HttpHeaders.LOCATION, location),
                once);
    }

    private static RestResponse<ImportView> flagged(ResponseBuilder<ImportView> answer, Replayable<ImportView> once) {
        return (once.isReplayed() ? answer.header("Idempotent-Replayed", "true") : answer).build();
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(
            operationId = "listOrderImports",
            summary = "List imports of orders",
            description = "Newest first unless `sort` says otherwise.")
    public Uni<Page<ImportView>> list(@BeanParam @Valid ChangesRequest changes, @BeanParam @Valid PageRequest page) {
        return imports.page(changes, page);
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getOrderImport", summary = "Get an import of orders", description = """
            How far it is, and how many orders were made, skipped and refused.""")
    @APIResponse(responseCode = "404", description = "`import-not-found`")
    public Uni<ImportView> get(@RestPath UUID importId) {
        return imports.find(importId);
    }

    @POST
    @Path("/{importId}/cancellation")
    @RolesAllowed("orders:write")
    @Idempotent
    @Operation(operationId = "cancelOrderImport", summary = "Cancel an import of orders", description = """
            Stops it behind the orders that are being written; those it has made stay. Send the file again to go on: they
            are skipped.""")
    @APIResponse(responseCode = "404", description = "`import-not-found`")
    @APIResponse(responseCode = "409", description = "`import-finished`")
    public Uni<RestResponse<ImportView>> cancel(@RestPath UUID importId) {
        return cancel.handle(importId, callers.requestKey("cancel-order-import " + importId, ""))
                .map(once -> flagged(ResponseBuilder.ok(once.answer()), once));
    }
}
