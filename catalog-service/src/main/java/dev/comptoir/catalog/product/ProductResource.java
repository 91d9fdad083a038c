package dev.comptoir.catalog.product;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Products over HTTP. */
@Path("/products")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products", description = "What the store sells.")
class ProductResource {

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
    @Idempotent
    @Operation(operationId = "createProduct", summary = "Create a product", description = """
            Creates a product with 1 to 200 variants and publishes `catalog.product-created.v1`. `externalId` and every SKU
            are unique in the store. Prices are before tax and in the currency of the store's profile.""")
    @APIResponseSchema(value = ProductView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(
            responseCode = "409",
            description = "`external-id-taken`, `slug-taken`, `sku-taken` (`skus` names them).")
    @APIResponse(responseCode = "422", description = """
            `foreign-currency`, `price-out-of-range`, `invalid-money`, `duplicate-sku`, `duplicate-option`,
            `unknown-option`, `unknown-option-value`, `sale-not-lower`, `sale-reversed`, `quantity-impossible`, `unknown-country`, `unknown-related-product` (products),
            `related-to-itself`.""")
    public Uni<RestResponse<ProductView>> createProduct(@NotNull @Valid ProductRequest request) {
        return create.handle(request, callers.requestKey("create-product", request))
                .map(once -> Answers.created(
                        "/products/" + once.answer().id(), once.answer().version(), once));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"catalog:read", "catalog:write", "storefront"})
    @Operation(operationId = "getProduct", summary = "Get a product", description = """
            One product with its variants and, for merchant keys, their available stock, moments old. The ETag changes with
            the product and with its stock; send it in If-None-Match for a 304, or in If-Match when changing. Storefront keys
            see ACTIVE products only, and `inStock` instead of figures.""")
    @APIResponseSchema(value = ProductView.class, responseCode = "200", responseDescription = "The product")
    @APIResponse(responseCode = "304", description = "Nothing changed since the ETag in If-None-Match")
    public Uni<RestResponse<ProductView>> getProduct(@RestPath UUID id, @Context Request request) {
        return find.one(id, isShopper()).map(shown -> answer(shown, request));
    }

    @GET
    @Path("/{id}/statistics")
    @RolesAllowed({"catalog:read", "catalog:write"})
    @Operation(operationId = "getProductStatistics", summary = "How a product sells", description = """
            Units and orders sold and their sum before tax, counted from orders that were placed and accepted.""")
    public Uni<SalesView> getProductStatistics(@RestPath UUID id) {
        return find.sales(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, "application/json"})
    @RolesAllowed("catalog:write")
    @IfMatch
    @RequestBody(
            required = true,
            content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ProductChange.class)))
    @Operation(operationId = "updateProduct", summary = "Change a product", description = """
            JSON Merge Patch of everything but the variants: an absent field stays, null clears a field,
            and name and status refuse null. ACTIVE confirms a draft that was made because a shopper wanted it (source CART). Variants have their own path. A change publishes `catalog.product-updated.v1`
            with the fields that differ (`changes`: sku, field, before, after), a
            patch that changes nothing does not.""")
    @APIResponse(responseCode = "409", description = "`slug-taken`.")
    @APIResponse(responseCode = "422", description = """
            `duplicate-option`, `unknown-option`, `unknown-option-value`, `unknown-related-product` (products),
            `related-to-itself`.""")
    public Uni<RestResponse<ProductView>> updateProduct(
            @RestPath UUID id, String patch, @RestHeader("If-Match") String ifMatch) {
        return change.handle(id, patch, ifMatch).map(product -> Answers.ok(product.version(), product));
    }

    private boolean isShopper() {
        return !callers.current().has("catalog:read") && !callers.current().has("catalog:write");
    }

    private static RestResponse<ProductView> answer(FindProducts.Shown shown, Request request) {
        EntityTag tag = new EntityTag(shown.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? RestResponse.ResponseBuilder.ok(shown.product()).tag(tag).build()
                : RestResponse.ResponseBuilder.<ProductView>create(
                                unchanged.build().getStatus())
                        .tag(tag)
                        .build();
    }
}
