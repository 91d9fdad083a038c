package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.CartEdit;
import dev.comptoir.carts.cart.domain.CartEdit.AddItems;
import dev.comptoir.carts.cart.domain.CartEdit.ChangeQuantity;
import dev.comptoir.carts.cart.domain.CartEdit.RemoveItem;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.RequestKey;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is in a cart, over HTTP. */
@Path("/carts/{cartId}/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Carts")
class CartItemResource {

    private final EditCart edit;
    private final Callers callers;

    CartItemResource(EditCart edit, Callers callers) {
        this.edit = edit;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({"storefront", "carts:write"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addCartItem",
            summary = "Add a product to a cart",
            description =
                    "The same SKU again adds up, to at most 9,999 pieces; at most 100 different SKUs. Stock is not"
                            + " touched before checkout. Answers the whole cart, priced afresh. Honours If-Match, accepts"
                            + " Idempotency-Key. Scopes: storefront, carts:write.")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The whole cart")
    @APIResponse(responseCode = "400", description = "`invalid-request`, `unknown-field`")
    @APIResponse(responseCode = "404", description = "`cart-not-found`")
    @APIResponse(responseCode = "409", description = "`not-sellable`, `cart-checking-out`, `cart-converted`")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    @APIResponse(
            responseCode = "422",
            description = "`unknown-sku`, `cart-full`, `quantity-too-large`, `idempotency-key-reused`")
    public Uni<Response> add(
            @PathParam("cartId") UUID cartId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AddItemRequest request) {
        AddItems items = new AddItems(List.of(request.toWanted()));
        return apply(cartId, items, ifMatch, callers.requestKey("add-cart-item " + cartId, request));
    }

    @PATCH
    @Path("/{item}")
    @RolesAllowed({"storefront", "carts:write"})
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeCartItem",
            summary = "Change how many of an item there are",
            description =
                    "item is the itemId or the SKU. 1 to 9,999 pieces; to take it out, delete it. Answers the whole"
                            + " cart, priced afresh. Honours If-Match. Scopes: storefront, carts:write.")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The whole cart")
    @APIResponse(responseCode = "400", description = "`invalid-request`, `unknown-field`")
    @APIResponse(responseCode = "404", description = "`cart-not-found`, `item-not-in-cart`")
    @APIResponse(responseCode = "409", description = "`cart-checking-out`, `cart-converted`")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    public Uni<Response> change(
            @PathParam("cartId") UUID cartId,
            @PathParam("item") String item,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ChangeItemRequest request) {
        ChangeQuantity change = new ChangeQuantity(item, request.quantity());
        return apply(cartId, change, ifMatch, callers.requestKey("change-cart-item " + cartId + " " + item, request));
    }

    @DELETE
    @Path("/{item}")
    @RolesAllowed({"storefront", "carts:write"})
    @Operation(
            operationId = "removeCartItem",
            summary = "Take an item out of a cart",
            description = "item is the itemId or the SKU. Answers the whole cart, priced afresh. Honours If-Match."
                    + " Scopes: storefront, carts:write.")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The whole cart")
    @APIResponse(responseCode = "404", description = "`cart-not-found`, `item-not-in-cart`")
    @APIResponse(responseCode = "409", description = "`cart-checking-out`, `cart-converted`")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    public Uni<Response> remove(
            @PathParam("cartId") UUID cartId, @PathParam("item") String item, @HeaderParam("If-Match") String ifMatch) {
        return apply(cartId, new RemoveItem(item), ifMatch, callers.requestKey("remove-cart-item " + cartId, item));
    }

    private Uni<Response> apply(UUID cartId, CartEdit change, String ifMatch, RequestKey key) {
        return edit.handle(cartId, change, ifMatch, key)
                .map(once -> ETags.ok(once.answer().version(), once));
    }
}
