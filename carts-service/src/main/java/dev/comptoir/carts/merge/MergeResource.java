package dev.comptoir.carts.merge;

import dev.comptoir.carts.cart.HoldCartUnits;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Merging carts over HTTP. */
@Path("/carts/{id}/merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Carts")
class MergeResource {

    private final MergeCarts merge;
    private final HoldCartUnits units;
    private final Callers callers;

    MergeResource(MergeCarts merge, HoldCartUnits units, Callers callers) {
        this.merge = merge;
        this.units = units;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @RolesAllowed({"storefront", "carts:write"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "mergeCarts", summary = "Take another cart into this one", description = """
            For a guest who signs in: the pieces of `fromCartId` come into this cart. The same SKU adds up, to at most what the
            product and a cart (9,999 pieces, 100 SKUs) allow; what does not fit is named in `leftOut` and nothing is refused for
            it. Customer, addresses, shipping method, code, remark and gift message: what this cart has stays, what it lacks
            comes from the other one; discounts are decided afresh for the merged cart and its customer. The other cart ends:
            its status is MERGED, `mergedInto` names this one, its links lead here, its recovery mails are called off. Units
            that the store keeps for carts (RESERVE_ON_CART) are given up for the other one and asked for anew for this one;
            where somebody was faster, `GET /carts/{id}/stock` says so. The same merge again answers the cart as it is. Publishes
            `carts.cart-merged.v1`, and `carts.cart-resumed.v1` when this cart was abandoned. Honours If-Match (of this cart),
            accepts Idempotency-Key.""")
    @APIResponseSchema(
            value = CartMergeView.class,
            responseCode = "200",
            responseDescription = "The cart to go on with")
    @APIResponse(responseCode = "400", description = "`invalid-request`, `unknown-field`")
    @APIResponse(responseCode = "404", description = "`cart-not-found`: either of them")
    @APIResponse(
            responseCode = "409",
            description = "`cart-checking-out`, `cart-converted`, `cart-merged` (mergedInto): either of them")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    @APIResponse(responseCode = "422", description = "`cart-merged-with-itself`, `foreign-currency`")
    public Uni<RestResponse<CartMergeView>> merge(
            @RestPath UUID id,
            @NotNull @Valid MergeCartsRequest request,
            @RestHeader("If-Match") String ifMatch,
            @Parameter(hidden = true) @RestHeader("Authorization") String authorization) {
        return merge.handle(id, request.fromCartId(), ifMatch, callers.requestKey("merge-carts " + id, request))
                .call(() -> units.moved(request.fromCartId(), id, authorization))
                .map(merged -> Answers.ok(merged.answer().cart().version(), merged));
    }
}
