package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.productimport.domain.ImportState;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.StreamedBody;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Product imports over HTTP. */
@Path("/product-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Product imports", description = "Whole catalogues from other shop systems.")
class ImportResource {

    private static final String RULES = """
            Takes the product export of Shopify or WooCommerce as it is: CSV, UTF-8, up to 20 MB and 200,000 rows; the \
            header tells which. Good products are taken over, a product with an error in any of its rows is refused as a \
            whole, and errors says row, column and reason. A file that cannot be trusted (unknown header, not UTF-8, ends \
            inside a quoted field) is refused with 422 and nothing is done.

            Cells that are missing at the end of a row are empty. Lines above the header (blank, or `sep=;`) are passed over; \
            commas, semicolons and tabs separate. WooCommerce headers may be English, French, German or Spanish. Names are \
            plain text. Prices have a point, or a comma before one or two decimals; what can be read in two ways is refused.

            externalId is Shopify's handle, or WooCommerce's SKU (woo- and the ID without one; the column \
            `Meta: comptoir_external_id` of a downloaded file goes before both). A variant without a value for an option \
            stands for any value. A product that is there is \
            made what the file says: variants are matched by SKU, those the file does not name are removed; low stock levels \
            and files the export cannot say are kept. Shopify's file cannot say sales: one is kept while it is below the \
            price of the file, else it is taken away; WooCommerce's file says sales, and one it does not have is taken away. \
            The same file again changes nothing and publishes nothing. A SKU that another product of the catalogue has is \
            refused (`sku-taken`); when the file takes it away there, send the file again. A Shopify variant without SKU \
            gets one made of handle and option values. WooCommerce: a sale price counts when it is lower than the regular \
            one and its last day, in the store's time zone, is not over; it is the price from its first day to its last. Upsells and cross-sells become related products, those \
            that are in the catalogue. Grouped and external products are skipped. Stock is not set here: skus shows what the file counts as \
            initialStock.

            With `copyImages=true` each picture is fetched from where the file says it is, from public addresses only, and stored \
            as by `uploadImage`; the product gets its new address a moment later (`catalog.product-updated.v1`). One that cannot be had \
            is told in `images.warnings` with the first row of its product, which keeps the address of the file. What was copied \
            once is not fetched again, by later files neither.

            Products are taken over 100 a transaction; large files are answered 202 after 20 s and go on. An import whose \
            program stops is marked FAILED and keeps what is done. One import runs at a time.""";

    private final ImportProducts imports;
    private final FindImports find;
    private final ImportStore store;
    private final Callers callers;
    private final CurrentVertxRequest current;

    ImportResource(
            ImportProducts imports, FindImports find, ImportStore store, Callers callers, CurrentVertxRequest current) {
        this.imports = imports;
        this.find = find;
        this.store = store;
        this.callers = callers;
        this.current = current;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed("catalog:write")
    @Idempotent
    @RequestBody(
            required = true,
            description = "The CSV file itself",
            content =
                    @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, maxLength = 20971520)))
    @Operation(operationId = "importProducts", summary = "Import a product file", description = RULES)
    @APIResponseSchema(value = ImportView.class, responseCode = "201", responseDescription = "The finished import")
    @APIResponse(
            responseCode = "202",
            description = "The import still runs: ask again at Location",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "409", description = "`import-running`: another import is not finished yet.")
    @APIResponse(responseCode = "413", description = "`body-too-large`: a file has at most 20 MB.")
    @APIResponse(responseCode = "422", description = """
            `unknown-csv-format`, `csv-not-utf8`, `truncated-csv`, `malformed-csv`, `empty-csv`, `column-twice`,
            `too-many-rows`, `foreign-currency`. A header without rows is an import of nothing.""")
    public Uni<RestResponse<ImportView>> importProducts(
            @RestQuery @DefaultValue("false") @Parameter(description = "Only say what would be done") boolean dryRun,
            @RestQuery
                    @DefaultValue("false")
                    @Parameter(
                            description =
                                    "Copy the pictures into this store, so that products do not need the old shop's;"
                                            + " `images` says how far that is")
                    boolean copyImages,
            @RestQuery @Parameter(description = "Currency of the file's prices; by default the store's") @Size(max = 3)
                    String currency) {
        ImportRequest request = new ImportRequest(
                StreamedBody.of(current.getCurrent()),
                dryRun,
                copyImages,
                currency,
                callers.current().name(),
                callers.requestKey("import-products", ""));
        return imports.handle(request)
                .chain(once -> find.one(once.answer()).map(view -> answer(new Replayable<>(view, once.isReplayed()))));
    }

    @GET
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(operationId = "listProductImports", summary = "List product imports", description = """
            The newest first unless `sort` says otherwise, without their errors and products; `-createdAt` goes by startedAt.""")
    public Uni<Page<ImportView>> listProductImports(
            @BeanParam @Valid ChangesRequest changes, @BeanParam @Valid PageRequest page) {
        return store.page(changes, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(operationId = "getProductImport", summary = "Get a product import", description = """
            How far it is, its first 1,000 errors and its first 1,000 products.""")
    public Uni<ImportView> getProductImport(@RestPath UUID id) {
        return find.one(id);
    }

    @GET
    @Path("/{id}/products")
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(operationId = "listImportedProducts", summary = "List the products of a file", description = """
            What was done with each, in the order of the file unless `sort` says otherwise. What was done is never changed:
            `updatedAt` is when the import came to the product.""")
    public Uni<Page<ImportedProductView>> listImportedProducts(
            @RestPath UUID id, @BeanParam @Valid CatchUpRequest changes, @BeanParam @Valid PageRequest page) {
        return find.products(id, changes, page);
    }

    private static RestResponse<ImportView> answer(Replayable<ImportView> once) {
        boolean isRunning = once.answer().state() == ImportState.RUNNING;
        var response = RestResponse.ResponseBuilder.create(
                        isRunning ? RestResponse.Status.ACCEPTED : RestResponse.Status.CREATED, once.answer())
                .header(
                        HttpHeaders.LOCATION,
                        "/v1/product-imports/" + once.answer().id());
        return once.isReplayed()
                ? response.header("Idempotent-Replayed", "true").build()
                : response.build();
    }
}
