package dev.comptoir.orders.listexport;

import static dev.comptoir.orders.export.ExportSubject.INVOICES;

import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Exports of invoices over HTTP. */
@Path("/invoice-exports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoice exports", description = "Invoices as CSV or NDJSON files")
class InvoiceExportResource {

    private final ListExportMapper exports;

    InvoiceExportResource(ListExportMapper exports) {
        this.exports = exports;
    }

    @POST
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @RolesAllowed("orders:read")
    @Idempotent
    @Operation(operationId = "exportInvoices", summary = "Export invoices", description = """
            Writes the invoices of `filter`, or all, into one file, oldest first, all as they are at one instant
            (`asOf`). Job, small files at once, CSV and NDJSON as in `exportOrders`: with `Accept: text/csv` or
            `application/x-ndjson` at most 1,000 invoices and 8 MB are the answer itself, else it answers 202 with a job.
            Cancellation invoices are rows of their own, below zero; buyer and countries are what the invoice says.""")
    @APIResponse(
            responseCode = "200",
            description = "The file itself",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "202",
            description = "The export waits, runs or is done: ask at Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ListExportView.class)))
    @APIResponse(responseCode = "400", description = "`invalid-request`, `range-reversed`")
    @APIResponse(responseCode = "422", description = "`unknown-column`, `column-twice`")
    public Uni<Response> export(@Valid CreateInvoiceExport body, @Context HttpHeaders headers) {
        CreateInvoiceExport request = body == null ? CreateInvoiceExport.ALL : body;
        return exports.export(INVOICES, headers, request::in);
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(
            operationId = "listInvoiceExports",
            summary = "List exports of invoices",
            description = "Newest first unless `sort` says otherwise.")
    public Uni<Page<ListExportView>> list(
            @BeanParam @Valid ChangesRequest changes, @BeanParam @Valid PageRequest page) {
        return exports.page(INVOICES, changes, page);
    }

    @GET
    @Path("/{exportId}")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getInvoiceExport", summary = "Get an export of invoices", description = """
            How far it is, and where its file is when it is done.""")
    @APIResponse(responseCode = "404", description = "`export-not-found`")
    public Uni<ListExportView> get(@RestPath UUID exportId) {
        return exports.find(INVOICES, exportId);
    }
}
