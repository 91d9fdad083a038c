package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.CartEdit;
import dev.comptoir.carts.cart.domain.CartEdit.ChooseShipping;
import dev.comptoir.carts.cart.domain.CartEdit.SetRemark;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who buys, where it goes and how, over HTTP. */
@Path("/carts/{cartId}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"storefront", "carts:write"})
@Tag(name = "Carts")
@APIResponse(responseCode = "400", description = "`invalid-request`, `unknown-field`")
@APIResponse(responseCode = "404", description = "`cart-not-found`")
@APIResponse(responseCode = "409", description = "`cart-checking-out`, `cart-converted`")
@APIResponse(responseCode = "412", description = "`stale-version`")
class CartDetailsResource {

    private static final String REST =
            " Replaces what was there. Answers the whole cart, priced afresh. Honours If-Match."
                    + " Scopes: storefront, carts:write.";

    private final EditCart edit;
    private final Callers callers;

    CartDetailsResource(EditCart edit, Callers callers) {
        this.edit = edit;
        this.callers = callers;
    }

    @PUT
    @Path("/customer")
    @Operation(
            operationId = "setCartCustomer",
            summary = "Say who is shopping",
            description =
                    "With an e-mail and an item the cart counts as abandoned once nothing happens for the configured"
                            + " time, 30 minutes by default." + REST)
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The whole cart")
    public Uni<Response> customer(
            @PathParam("cartId") UUID cartId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CartCustomer request) {
        return apply(cartId, request.toEdit(), ifMatch, request);
    }

    @PUT
    @Path("/addresses")
    @Operation(
            operationId = "setCartAddresses",
            summary = "Say where the bill and the goods go",
            description =
                    "The shipping country (else the billing country) and region decide the shipping methods and the"
                            + " tax; a chosen method that does not go there is dropped." + REST)
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The whole cart")
    @APIResponse(responseCode = "400", description = "`invalid-request`, `unknown-field`, `ambiguous-shipping-address`")
    @APIResponse(responseCode = "422", description = "`unknown-country`")
    public Uni<Response> addresses(
            @PathParam("cartId") UUID cartId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CartAddresses request) {
        return apply(cartId, request.toEdit(""), ifMatch, request);
    }

    @PUT
    @Path("/shipping-method")
    @Operation(
            operationId = "setCartShippingMethod",
            summary = "Choose how the goods travel",
            description = "One of the cart's shipping methods; the fee is computed, free from its threshold on." + REST)
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The whole cart")
    @APIResponse(responseCode = "422", description = "`shipping-method-not-offered`")
    public Uni<Response> shippingMethod(
            @PathParam("cartId") UUID cartId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ChooseShippingMethodRequest request) {
        return apply(cartId, new ChooseShipping(request.methodId()), ifMatch, request);
    }

    @PUT
    @Path("/remark")
    @Operation(
            operationId = "setCartRemark",
            summary = "Leave a word for the merchant",
            description = "At most 2,000 characters; the order keeps it as the customer's remark." + REST)
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The whole cart")
    public Uni<Response> remark(
            @PathParam("cartId") UUID cartId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SetRemarkRequest request) {
        return apply(cartId, new SetRemark(request.remark()), ifMatch, request);
    }

    private Uni<Response> apply(UUID cartId, CartEdit change, String ifMatch, Object request) {
        String operation = "edit-cart " + cartId + " " + change.getClass().getSimpleName();
        return edit.handle(cartId, change, ifMatch, callers.requestKey(operation, request))
                .map(once -> ETags.ok(once.answer().version(), once));
    }
}
