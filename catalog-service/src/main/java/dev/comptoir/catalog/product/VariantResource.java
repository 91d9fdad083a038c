package dev.comptoir.catalog.product;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.problem.Problem;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Variants of a product over HTTP. They are read with their product, whose ETag is theirs. */
@Path("/products/{id}/variants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
class VariantResource {

    private static final String PROBLEM = Problem.MEDIA_TYPE;
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final AddVariant add;
    private final ChangeVariant change;
    private final RemoveVariant remove;
    private final Callers callers;

    VariantResource(AddVariant add, ChangeVariant change, RemoveVariant remove, Callers callers) {
        this.add = add;
        this.change = change;
        this.remove = remove;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("catalog:write")
    @Operation(
            operationId = "addVariant",
            summary = "Add a variant",
            description = "Adds a sellable unit as the last one and publishes catalog.product-updated. A product has at"
                    + " most 200. The ETag is the product's version. Scope catalog:write; Idempotency-Key optional.")
    @APIResponse(
            responseCode = "201",
            description = "The new variant; Location is its product",
            content = @Content(schema = @Schema(implementation = VariantView.class)))
    @APIResponse(
            responseCode = "409",
            description = "sku-taken",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "variant-count, duplicate-sku, unknown-option, unknown-option-value, foreign-currency",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> addVariant(
            UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid VariantRequest request) {
        return add.handle(id, request, ifMatch, callers.requestKey("add-variant " + id, request))
                .map(once -> ETags.created(
                        "/products/" + id, once.answer().productVersion(), once.map(VariantAnswer::variant)));
    }

    @PATCH
    @Path("/{variantId}")
    @Consumes({MERGE_PATCH, "application/json"})
    @RolesAllowed("catalog:write")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = VariantRequest.class)))
    @Operation(
            operationId = "updateVariant",
            summary = "Change a variant",
            description = "JSON Merge Patch of everything but the SKU, which stock and orders know it by. Publishes"
                    + " catalog.product-updated when something differs. If-Match takes the product's ETag. Scope"
                    + " catalog:write.")
    @APIResponse(
            responseCode = "200",
            description = "The variant as it is now",
            content = @Content(schema = @Schema(implementation = VariantView.class)))
    @APIResponse(
            responseCode = "404",
            description = "product-not-found, variant-not-found",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "sku-fixed, unknown-option, unknown-option-value, foreign-currency, price-out-of-range",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    public Uni<Response> updateVariant(UUID id, UUID variantId, @HeaderParam("If-Match") String ifMatch, String patch) {
        return change.handle(id, variantId, patch, ifMatch)
                .map(answer -> Response.ok(answer.variant())
                        .tag(ETags.of(answer.productVersion()))
                        .build());
    }

    @DELETE
    @Path("/{variantId}")
    @RolesAllowed("catalog:write")
    @Operation(
            operationId = "removeVariant",
            summary = "Remove a variant",
            description =
                    "Takes the variant off sale for good; past orders keep it. The last one cannot go: archive the"
                            + " product instead. Publishes catalog.product-updated. Scope catalog:write.")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(
            responseCode = "409",
            description = "last-variant",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    public Uni<Void> removeVariant(UUID id, UUID variantId, @HeaderParam("If-Match") String ifMatch) {
        return remove.handle(id, variantId, ifMatch);
    }
}
