package dev.comptoir.catalog.productimport;

import dev.comptoir.catalog.productimport.domain.ImportState;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.problem.Problem;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

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

            externalId is Shopify's handle, or WooCommerce's SKU (woo- and the ID without one). A product that is there is \
            made what the file says: variants are matched by SKU, those the file does not name are removed; low stock \
            levels and files the export cannot say are kept. The same file again changes nothing and tells nobody. A \
            Shopify variant without SKU gets one made of handle and option values. WooCommerce: a sale price counts when it \
            is lower than the regular one and today (UTC) is within its dates; grouped and external products are skipped. \
            Stock is not set here: skus shows what the file counts as initialStock.

            Products are taken over 100 a transaction; large files are answered 202 after 20 s and go on. An import whose \
            program stops is marked FAILED and keeps what is done. One import runs at a time (503 import-running). Scope \
            catalog:write; Idempotency-Key optional.""";

    private final ImportProducts imports;
    private final FindImports find;
    private final Callers callers;

    ImportResource(ImportProducts imports, FindImports find, Callers callers) {
        this.imports = imports;
        this.find = find;
        this.callers = callers;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed("catalog:write")
    @RequestBody(
            required = true,
            description = "The CSV file itself",
            content =
                    @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, maxLength = 20971520)))
    @Operation(operationId = "importProducts", summary = "Import a product file", description = RULES)
    @APIResponse(
            responseCode = "201",
            description = "The finished import",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The import still runs: ask again at Location",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "413",
            description = "body-too-large",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "unknown-csv-format, csv-not-utf8, truncated-csv, malformed-csv, empty-csv, too-many-rows,"
                    + " foreign-currency, idempotency-key-reused",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "503",
            description = "import-running",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> importProducts(
            @RestQuery @DefaultValue("false") @Parameter(description = "Only say what would be done") boolean dryRun,
            @RestQuery @Parameter(description = "Currency of the file's prices; by default the store's") @Size(max = 3)
                    String currency,
            byte[] file) {
        ImportRequest request = new ImportRequest(
                file, dryRun, currency, callers.current().name(), callers.requestKey("import-products", ""));
        return imports.handle(request)
                .chain(once -> find.one(once.answer()).map(view -> answer(new Replayable<>(view, once.isReplayed()))));
    }

    @GET
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(
            operationId = "listProductImports",
            summary = "List product imports",
            description = "The newest first, without their errors and products. Pages of 1 to 100, default 20.")
    public Uni<Page<ImportView>> listProductImports(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit, @RestQuery @Size(max = 2000) String cursor) {
        return find.some(cursor, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(
            operationId = "getProductImport",
            summary = "Get a product import",
            description = "How far it is, its first 1,000 errors and its first 1,000 products.")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "404",
            description = "import-not-found",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<ImportView> getProductImport(UUID id) {
        return find.one(id);
    }

    @GET
    @Path("/{id}/products")
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(
            operationId = "listImportedProducts",
            summary = "List what became of the products of a file",
            description = "In the order of the file. Pages of 1 to 100, default 20.")
    public Uni<Page<ImportedProductView>> listImportedProducts(
            UUID id,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery @Size(max = 2000) String cursor) {
        return find.products(id, cursor, limit);
    }

    private static Response answer(Replayable<ImportView> once) {
        boolean isRunning = once.answer().state() == ImportState.RUNNING;
        Response.ResponseBuilder response = Response.status(
                        isRunning ? Response.Status.ACCEPTED : Response.Status.CREATED)
                .header(
                        HttpHeaders.LOCATION,
                        "/v1/product-imports/" + once.answer().importId())
                .entity(once.answer());
        return once.isReplayed()
                ? response.header("Idempotent-Replayed", "true").build()
                : response.build();
    }
}
