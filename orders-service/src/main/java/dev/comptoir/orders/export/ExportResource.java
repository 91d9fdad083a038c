package dev.comptoir.orders.export;

import static dev.comptoir.orders.export.ExportSubject.ORDERS;

import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Exports of orders over HTTP. */
@Path("/order-exports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Order exports", description = "Orders as CSV, XML or NDJSON files")
class ExportResource {

    private final ExportFiles files;
    private final ExportStore exports;
    private final Callers callers;

    ExportResource(ExportFiles files, ExportStore exports, Callers callers) {
        this.files = files;
        this.exports = exports;
        this.callers = callers;
    }

    @POST
    @Produces({MediaType.APPLICATION_JSON, "text/csv", MediaType.APPLICATION_XML, "application/x-ndjson"})
    @RolesAllowed("orders:read")
    @Idempotent
    @Operation(operationId = "exportOrders", summary = "Export orders", description = """
            Writes the orders of `filter`, those of `orderIds`, or all into one file, oldest first, all as they are at one
            instant (`asOf`), so that totals add up; deleted orders are in none.

            With `Accept: application/json` (or none) it answers 202 with a job: ask at Location until it is DONE, then
            download `downloadUrl`, within 24 hours. With `Accept: text/csv`, `application/xml` or `application/x-ndjson` it
            answers the file itself when it is about at most 1,000 orders and 8 MB, else 202 with the job. `format` wins over
            `Accept` in what is written.

            CSV is RFC 4180 in UTF-8 with a header of column keys, times in RFC 3339, amounts as plain decimals. In shape LINE
            the amounts, `itemCount` and `refunds` of an order stand at its first line only, so that columns add up. XML is valid by
            `/order-exports/order-export-1.xsd`. `paidAt` is when the last payment came in; `refunds` has the refunds one by one,
            oldest first, in CSV as `2026-03-04T10:00:00Z 25.00 1x2=16.00 3x1=4.00 shipping=5.00 "Broken"` (when, how much with a
            point, which line how many times for how much, what of it was the shipping fee, why as a JSON string), semicolons between several, so that `/order-imports` makes the same days of the same
            orders. NDJSON is an object per line, amounts and times as everywhere in this API. The
            instant is the column `asOf`, in XML also an attribute, and in the file's name.""")
    @APIResponse(
            responseCode = "200",
            description = "The file itself",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "202",
            description = "The export waits, runs or is done: ask at Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExportView.class)))
    @APIResponse(
            responseCode = "400",
            description = "`invalid-request`, `range-reversed`, `currency-required`, `unknown-value`: as in the list")
    @APIResponse(responseCode = "422", description = """
            `filter-and-ids`, `unknown-orders`, `unknown-column`, `column-twice`, `column-of-line`, `shape-of-csv`""")
    public Uni<Response> export(@Valid CreateExportRequest body, @Context HttpHeaders headers) {
        Optional<ExportFormat> accepted = ExportMapper.accepted(headers);
        CreateExportRequest request = format(body == null ? CreateExportRequest.ALL : body, accepted);
        ExportAsk ask = new ExportAsk(ORDERS, request, OrderPlan.of(request), request.pickedCount());
        RequestKey key = callers.requestKey("export-orders", request);
        return files.export(ask, accepted.isPresent(), key, callers.current().name())
                .map(answered -> ExportMapper.answer(answered, ExportView::of));
    }

    private static CreateExportRequest format(CreateExportRequest request, Optional<ExportFormat> accepted) {
        return request.format() == null ? request.in(accepted.orElse(ExportFormat.CSV)) : request;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(
            operationId = "listOrderExports",
            summary = "List exports of orders",
            description = "Newest first unless `sort` says otherwise.")
    public Uni<Page<ExportView>> list(@BeanParam @Valid ChangesRequest changes, @BeanParam @Valid PageRequest page) {
        return exports.page(ORDERS, changes, page).map(found -> found.map(ExportView::of));
    }

    @GET
    @Path("/{exportId}")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getOrderExport", summary = "Get an export of orders", description = """
            How far it is, and where its file is when it is done.""")
    @APIResponse(responseCode = "404", description = "`export-not-found`")
    public Uni<ExportView> get(@RestPath UUID exportId) {
        return exports.find(ORDERS, exportId).map(ExportView::of);
    }
}
