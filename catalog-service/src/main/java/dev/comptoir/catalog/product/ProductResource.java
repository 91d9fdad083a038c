package dev.comptoir.catalog.product;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.problem.Problem;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Products over HTTP. */
@Path("/products")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products", description = "What the store sells.")
class ProductResource {

    private static final String PROBLEM = Problem.MEDIA_TYPE;
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final CreateProduct create;
    private final FindProducts find;
    private final ChangeProduct change;
    private final Callers callers;

    ProductResource(CreateProduct create, FindProducts find, ChangeProduct change, Callers callers) {
        this.create = create;
        this.find = find;
        this.change = change;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("catalog:write")
    @Operation(
            operationId = "createProduct",
            summary = "Create a product",
            description =
                    "Creates a product with 1 to 200 variants and publishes catalog.product-created. externalId and"
                            + " every SKU are unique in the store. Prices are before tax and in the store's currency. Scope"
                            + " catalog:write; Idempotency-Key optional.")
    @APIResponse(
            responseCode = "201",
            description = "The new product; ETag is its version",
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    @APIResponse(
            responseCode = "409",
            description = "external-id-taken, sku-taken (skus names them)",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "foreign-currency, price-out-of-range, invalid-money, duplicate-sku, duplicate-option,"
                    + " unknown-option, unknown-option-value, idempotency-key-reused",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> createProduct(@NotNull @Valid ProductRequest request) {
        return create.handle(request, callers.requestKey("create-product", request))
                .map(once -> ETags.created(
                        "/products/" + once.answer().id(), once.answer().version(), once));
    }

    @GET
    @RolesAllowed({"catalog:read", "catalog:write", "storefront"})
    @Operation(
            operationId = "listProducts",
            summary = "List products",
            description = "Products with their variants, available stock and, for merchant keys, how they sold."
                    + " Storefront keys see ACTIVE products only. Pages of 1 to 100, default 20; follow nextCursor.")
    public Uni<Page<ProductView>> listProducts(@BeanParam @Valid ProductListParameters asked) {
        return find.some(asked, isShopper());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"catalog:read", "catalog:write", "storefront"})
    @Operation(
            operationId = "getProduct",
            summary = "Get a product",
            description = "One product with its variants and their available stock, moments old. The ETag changes with"
                    + " the product and with its stock; send it in If-None-Match for a 304, or in If-Match when changing."
                    + " Storefront keys see ACTIVE products only.")
    @APIResponse(
            responseCode = "200",
            description = "The product",
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since the ETag in If-None-Match")
    @APIResponse(
            responseCode = "404",
            description = "product-not-found",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> getProduct(UUID id, @Context Request request) {
        return find.one(id, isShopper()).map(shown -> answer(shown, request));
    }

    @GET
    @Path("/{id}/statistics")
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(
            operationId = "getProductStatistics",
            summary = "How a product sells",
            description = "Units and orders sold and their sum before tax, counted from orders that were placed and"
                    + " accepted. Scope catalog:read.")
    @APIResponse(
            responseCode = "200",
            description = "Its sales so far",
            content = @Content(schema = @Schema(implementation = SalesView.class)))
    @APIResponse(
            responseCode = "404",
            description = "product-not-found",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    public Uni<SalesView> getProductStatistics(UUID id) {
        return find.sales(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, "application/json"})
    @RolesAllowed("catalog:write")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ProductChange.class)))
    @Operation(
            operationId = "updateProduct",
            summary = "Change a product",
            description = "JSON Merge Patch of name, description, imageUrl, status and options; variants have their own"
                    + " path. A change publishes catalog.product-updated, a patch that changes nothing does not. With"
                    + " If-Match a stale version is refused. Scope catalog:write.")
    @APIResponse(
            responseCode = "200",
            description = "The product as it is now",
            content = @Content(schema = @Schema(implementation = ProductView.class)))
    @APIResponse(
            responseCode = "404",
            description = "product-not-found",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "412",
            description = "stale-version",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> updateProduct(UUID id, @HeaderParam("If-Match") String ifMatch, String patch) {
        return change.handle(id, patch, ifMatch)
                .map(product ->
                        Response.ok(product).tag(ETags.of(product.version())).build());
    }

    private boolean isShopper() {
        return !callers.current().has("catalog:read") && !callers.current().has("catalog:write");
    }

    private static Response answer(FindProducts.Shown shown, Request request) {
        EntityTag tag = new EntityTag(shown.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? Response.ok(shown.product()).tag(tag).build()
                : unchanged.tag(tag).build();
    }
}
