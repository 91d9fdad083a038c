package dev.comptoir.catalog.variant;

import dev.comptoir.catalog.product.VariantRequest;
import dev.comptoir.catalog.product.VariantView;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

/** Variants of a product over HTTP. They are read with their product, whose ETag is theirs. */
@Path("/products/{id}/variants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
class VariantResource {

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
    @Idempotent
    @IfMatch
    @Operation(operationId = "addVariant", summary = "Add a variant", description = """
            Adds a sellable unit as the last one and publishes `catalog.product-updated.v1`. A product has at most 200. The
            ETag is the product's version, Location the product.""")
    @APIResponseSchema(value = VariantView.class, responseCode = "201", responseDescription = "Added")
    @APIResponse(responseCode = "409", description = "`sku-taken`: another product has it.")
    @APIResponse(responseCode = "422", description = """
            `variant-count`, `duplicate-sku`, `unknown-option`, `unknown-option-value`, `foreign-currency`,
            `price-out-of-range`.""")
    public Uni<RestResponse<VariantView>> addVariant(
            @RestPath UUID id, @NotNull @Valid VariantRequest request, @RestHeader("If-Match") String ifMatch) {
        return add.handle(id, request, ifMatch, callers.requestKey("add-variant " + id, request))
                .map(once -> Answers.created(
                        "/products/" + id, once.answer().productVersion(), once.map(VariantAnswer::variant)));
    }

    @PATCH
    @Path("/{variantId}")
    @Consumes({MERGE_PATCH, "application/json"})
    @RolesAllowed("catalog:write")
    @IfMatch
    @RequestBody(
            required = true,
            content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = VariantRequest.class)))
    @Operation(operationId = "updateVariant", summary = "Change a variant", description = """
            JSON Merge Patch of everything but the SKU, which stock and orders know it by: an absent field stays, null sets a
            field back to its default, and sku and price refuse null. Publishes `catalog.product-updated.v1` when something
            differs. If-Match takes the product's ETag.""")
    @APIResponse(responseCode = "422", description = """
            `sku-fixed`, `unknown-option`, `unknown-option-value`, `foreign-currency`, `price-out-of-range`.""")
    public Uni<RestResponse<VariantView>> updateVariant(
            @RestPath UUID id, @RestPath UUID variantId, String patch, @RestHeader("If-Match") String ifMatch) {
        return change.handle(id, variantId, patch, ifMatch)
                .map(answer -> Answers.ok(answer.productVersion(), answer.variant()));
    }

    @DELETE
    @Path("/{variantId}")
    @RolesAllowed("catalog:write")
    @IfMatch
    @Operation(operationId = "removeVariant", summary = "Remove a variant", description = """
            Takes the variant off sale for good; past orders keep it. The last one cannot go: archive the product instead.
            Publishes `catalog.product-updated.v1`.""")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = "`last-variant`: archive the product instead.")
    public Uni<Void> removeVariant(
            @RestPath UUID id, @RestPath UUID variantId, @RestHeader("If-Match") String ifMatch) {
        return remove.handle(id, variantId, ifMatch);
    }
}
