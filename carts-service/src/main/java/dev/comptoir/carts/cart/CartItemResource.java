package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.CartEdit;
import dev.comptoir.carts.cart.domain.CartEdit.AddItems;
import dev.comptoir.carts.cart.domain.CartEdit.ChangeQuantity;
import dev.comptoir.carts.cart.domain.CartEdit.RemoveItem;
import dev.comptoir.carts.definition.ReadDefinitions;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.security.Callers;
import dev.comptoir.platform.steps.Steps;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The items of a cart over HTTP. */
@Path("/carts/{id}/items")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"storefront", "carts:write"})
@Tag(name = "Carts")
@APIResponse(responseCode = "409", description = "`cart-checking-out`, `cart-converted`, `cart-merged`")
@APIResponse(responseCode = "412", description = "`stale-version`")
class CartItemResource {

    private final EditCart edit;
    private final PublishSeenProduct seen;
    private final HoldCartUnits units;
    private final ReadDefinitions definitions;
    private final Callers callers;

    @Context
    HttpHeaders headers;

    CartItemResource(
            EditCart edit, PublishSeenProduct seen, HoldCartUnits units, ReadDefinitions definitions, Callers callers) {
        this.edit = edit;
        this.seen = seen;
        this.units = units;
        this.definitions = definitions;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "addCartItem", summary = "Add a product to a cart", description = """
            The same SKU again adds up, to at most 9,999 pieces; at most 100 different SKUs. What the row has then must be a \
            number that the product allows: its `quantity` has a minimum, a maximum and a step. With a signed `definition` the \
            price is that of the definition and of the chosen `options`; anything in it that was changed is refused. A row \
            has one price and one choice of options: the same SKU with others is refused (`defined-otherwise`). Stock is not touched before \
            checkout, unless the store keeps units for carts (RESERVE_ON_CART): then what is not there is refused, and what \
            is there is kept for a while after the last change. An SKU that the catalogue does not know is refused; with the `url` of its page it is published as \
            `carts.product-seen.v1`, from which the merchant gets a draft to confirm. Answers the whole cart, priced afresh. \
            Honours If-Match.""")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The whole cart")
    @APIResponse(responseCode = "400", description = "`invalid-request`, `unknown-field`")
    @APIResponse(responseCode = "404", description = "`cart-not-found`")
    @APIResponse(
            responseCode = "409",
            description =
                    "`not-sellable`, `insufficient-stock`, `defined-otherwise`, `cart-checking-out`, `cart-converted`, `cart-merged`")
    @APIResponse(responseCode = "422", description = """
            `unknown-sku`, `cart-full`, `quantity-too-large`, `quantity-below-minimum` (minimum), `quantity-above-maximum` \
            (maximum), `quantity-not-in-step` (step), `definition-malformed`, `definition-not-signed`, `definition-expired`, `definition-not-yet-valid`, \
            `definition-of-other-product`, `definition-missing`, `option-not-defined`, `option-value-not-defined`, \
            `option-missing`, `foreign-currency`""")
    public Uni<RestResponse<CartView>> add(
            @RestPath UUID id, @NotNull @Valid AddItemRequest request, @RestHeader("If-Match") String ifMatch) {
        RequestKey key = callers.requestKey("add-cart-item " + id, request);
        return definitions
                .of(List.of(request.offered("")))
                .map(signed -> new AddItems(List.of(request.toAddition("", signed.get(0)))))
                .chain(items -> apply(id, items, ifMatch, key))
                .onFailure()
                .call(refusal -> seen.handle(List.of(request), refusal));
    }

    @PATCH
    @Path("/{item}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Idempotent
    @Operation(operationId = "changeCartItem", summary = "Change the quantity of an item", description = """
            item is the item's id or its SKU. 1 to 9,999 pieces, a number that the product allows; to take it out, delete it. Answers the whole cart, priced \
            afresh. Honours If-Match.""")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The whole cart")
    @APIResponse(responseCode = "400", description = "`invalid-request`, `unknown-field`")
    @APIResponse(responseCode = "404", description = "`cart-not-found`, `item-not-in-cart`")
    @APIResponse(responseCode = "422", description = """
            `quantity-below-minimum` (minimum), `quantity-above-maximum` (maximum), `quantity-not-in-step` (step)""")
    public Uni<RestResponse<CartView>> change(
            @RestPath UUID id,
            @RestPath String item,
            @NotNull @Valid ChangeItemRequest request,
            @RestHeader("If-Match") String ifMatch) {
        ChangeQuantity change = new ChangeQuantity(item, request.quantity());
        return apply(id, change, ifMatch, callers.requestKey("change-cart-item " + id + " " + item, request));
    }

    @DELETE
    @Path("/{item}")
    @Idempotent
    @Operation(operationId = "removeCartItem", summary = "Remove an item from a cart", description = """
            item is the item's id or its SKU. Answers the whole cart, priced afresh. Honours If-Match.""")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The whole cart")
    @APIResponse(responseCode = "404", description = "`cart-not-found`, `item-not-in-cart`")
    public Uni<RestResponse<CartView>> remove(
            @RestPath UUID id, @RestPath String item, @RestHeader("If-Match") String ifMatch) {
        return apply(id, new RemoveItem(item), ifMatch, callers.requestKey("remove-cart-item " + id, item));
    }

    private Uni<RestResponse<CartView>> apply(UUID id, CartEdit change, String ifMatch, RequestKey key) {
        String authorization = headers.getHeaderString(HttpHeaders.AUTHORIZATION);
        return units.handle(id, change, authorization)
                .chain(() ->
                        edit.handle(id, change, ifMatch, key).onFailure().call(() -> units.undo(id, authorization)))
                .call(edited -> Steps.when(edited.isReplayed(), () -> units.undo(id, authorization)))
                .map(edited -> Answers.ok(edited.answer().version(), edited));
    }
}
