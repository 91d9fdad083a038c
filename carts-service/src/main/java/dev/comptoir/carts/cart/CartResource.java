package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.change.CartStore;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Carts over HTTP: opening one, looking at one, and how it can be shipped. */
@Path("/carts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Carts", description = "A shopper's cart from the first item to checkout; all prices are the server's")
class CartResource {

    private final OpenCart open;
    private final PublishSeenProduct seen;
    private final CartStore carts;
    private final OfferShippingMethods shippingMethods;
    private final Callers callers;

    CartResource(
            OpenCart open,
            PublishSeenProduct seen,
            CartStore carts,
            OfferShippingMethods shippingMethods,
            Callers callers) {
        this.open = open;
        this.seen = seen;
        this.carts = carts;
        this.shippingMethods = shippingMethods;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({"storefront", "carts:write"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "createCart", summary = "Create a cart", description = """
            Opens a cart, empty or with items, customer, addresses, shipping method, code, remark and gift message at once: all of it or no cart. Prices, fee and tax are \
            computed from the catalogue and the store's settings; no price is taken from the caller but one that the merchant has signed (`definition`). A cart has the \
            store's one currency; any other is refused. The cart id is a UUIDv7 with 74 random bits: it cannot be guessed, \
            and whoever has it may use the cart. At most 100 different SKUs of at most 9,999 pieces. A cart in \
            which nobody left an e-mail is deleted 30 days after its last change. Stock is \
            not touched before checkout, unless the store keeps units for carts (RESERVE_ON_CART): then a cart that asks for \
            more than is left is refused and not created, and the units of a new one are kept for a while after its last \
            change.""")
    @APIResponseSchema(value = CartView.class, responseCode = "201", responseDescription = "The new cart, priced")
    @APIResponse(responseCode = "400", description = "`invalid-request`, `unknown-field`, `ambiguous-shipping-address`")
    @APIResponse(responseCode = "409", description = "`not-sellable`, `insufficient-stock`, `defined-otherwise`")
    @APIResponse(responseCode = "422", description = """
            `unknown-sku`, `foreign-currency`, `cart-full`, `quantity-too-large`, `quantity-below-minimum`, \
            `quantity-above-maximum`, `quantity-not-in-step`, `definition-malformed`, `definition-not-signed`, \
            `definition-expired`, `definition-not-yet-valid`, `definition-of-other-product`, `definition-missing`, `option-not-defined`, \
            `option-value-not-defined`, `option-missing`, `unknown-country`, \
            `shipping-method-not-offered`, `unknown-coupon`, `coupon-not-usable` (reason)""")
    @APIResponse(responseCode = "503", description = "`store-not-ready`")
    public Uni<RestResponse<CartView>> create(
            @Valid CreateCartRequest body,
            @Parameter(hidden = true) @RestHeader("Authorization") String authorization) {
        CreateCartRequest request = body == null ? CreateCartRequest.EMPTY : body;
        RequestKey key = callers.requestKey("create-cart", request);
        return open.handle(request, key, authorization)
                .onFailure()
                .call(refusal -> seen.handle(request.itemsOrNone(), refusal))
                .map(opened -> Answers.created(
                        "/carts/" + opened.answer().id(), opened.answer().version(), opened));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"storefront", "carts:read"})
    @Operation(operationId = "getCart", summary = "Get a cart", description = """
            The whole cart with the amounts computed at its last change; looking does not count as activity. Answers 304 to \
            If-None-Match with the current ETag.""")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The cart")
    @APIResponse(responseCode = "304", description = "Unchanged since that ETag")
    @APIResponse(responseCode = "404", description = "`cart-not-found`")
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        return carts.find(id).map(cart -> answer(CartView.of(cart), request));
    }

    @GET
    @Path("/{id}/shipping-methods")
    @RolesAllowed({"storefront", "carts:read"})
    @Operation(operationId = "listCartShippingMethods", summary = "List how a cart can be shipped", description = """
            The active methods that go to the shipping country (else the billing country; while neither is known, those that \
            go everywhere), each with its price for what is in the cart: free from the method's threshold on. Empty when \
            nothing in the cart is shipped.""")
    @APIResponse(responseCode = "200", description = "The methods, cheapest first")
    @APIResponse(responseCode = "404", description = "`cart-not-found`")
    public Uni<OfferedShippingMethods> shippingMethods(@RestPath UUID id) {
        return shippingMethods.handle(id);
    }

    private static Response answer(CartView cart, Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(ETags.of(cart.version()));
        return unchanged != null
                ? unchanged.build()
                : Response.ok(cart).tag(ETags.of(cart.version())).build();
    }
}
