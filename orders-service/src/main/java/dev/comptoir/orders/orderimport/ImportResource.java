package dev.comptoir.orders.orderimport;

import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
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

    private static final String RULES = """
            Takes orders of the past over from a file: NDJSON, CSV in shape LINE as `/order-exports` writes it, or the orders \
            export of Shopify as it is; the header tells which CSV. UTF-8, up to 2 GB, streamed. Answers 202 once the file is \
            there; ask at Location. An import goes on after a restart where it was.

            Orders are made, never changed, 250 a transaction. An order whose `externalId` was imported before from the same \
            `source` is SKIPPED, or FAILED with `external-id-differs` when its content is another; so the same file can be \
            sent again, by two at once too. externalId is the file's column of that name, else `id`, else `orderNumber`; of \
            Shopify `Id`, else `Name`. An order that is wrong anywhere is refused as a whole and nothing else is; \
            failedRowsUrl has the refused ones alone.

            Order numbers are kept and unique; without one an order gets the next of the store. Where they are written as the \
            store's own are, the next order number is raised above them. Customers are found or made by e-mail. Imported \
            orders are listed, counted in reports and exported like any other, have the channel IMPORT and a history entry \
            ORDER_IMPORTED. What they sold counts for the products of the catalogue that their lines name by `productId`, on \
            the day they were placed, where they are in the store's currency. Neither invoices nor reminders follow by \
            themselves, and the money is not booked in the accounting chain of this store.

            Nothing else follows unless it is asked for. `takeStock`: inventory sells the units of every row with a SKU, of \
            orders that are not cancelled, once for each order, whatever is sent again or interrupted; a row for which too \
            little is left takes none, `inventory.shortfall.found` says so, and an order that is still open is put on hold; \
            cancelling, editing or refunding the order later gives back as for any other. `notifyCustomers`: the order \
            confirmation is mailed for every order that is made, is not cancelled and has an e-mail address. \
            `publishEvents`: webhooks and the feed get `order.imported` (event `orders.order-imported.v1`). They are fixed \
            when the file is sent; orders that are skipped get nothing.

            Needed are currency, placedAt, total, and of every line productName, quantity and unitPrice; `paidAt` and \
            `refundedAt` may be added. Amounts, units and statuses must agree. `id`, `lineId`, `updatedAt` and `asOf` are new. \
            Several payments of an order become one, and its parcels one.

            Shopify: totals are taken as given and checked; a difference of a cent per line becomes a line or discount of \
            rounding. Discount and tax are shared among the lines by what was paid for them. Refunds are of money, not of \
            lines. What was cancelled after it was shipped is refused. Tags, attributes and risk are left out.""";

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
    @Operation(operationId = "importOrders", summary = "Import orders of the past", description = RULES)
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
                        ImportBodyRoute.body(current.getCurrent()),
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
    @Operation(operationId = "listOrderImports", summary = "List imports of orders", description = "Newest first.")
    public Uni<Page<ImportView>> list(@BeanParam @Valid PageRequest page) {
        return imports.page(page);
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
