package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.CartEdit;
import dev.comptoir.carts.cart.domain.CartEdit.ChooseShipping;
import dev.comptoir.carts.cart.domain.CartEdit.SetGiftMessage;
import dev.comptoir.carts.cart.domain.CartEdit.SetRemark;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Customer, addresses, shipping method, remark and gift message of a cart over HTTP. */
@Path("/carts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"storefront", "carts:write"})
@Tag(name = "Carts")
@APIResponse(responseCode = "400", description = "`invalid-request`, `unknown-field`")
@APIResponse(responseCode = "404", description = "`cart-not-found`")
@APIResponse(responseCode = "409", description = "`cart-checking-out`, `cart-converted`, `cart-merged`")
@APIResponse(responseCode = "412", description = "`stale-version`")
class CartDetailsResource {

    private final EditCart edit;
    private final Callers callers;

    CartDetailsResource(EditCart edit, Callers callers) {
        this.edit = edit;
        this.callers = callers;
    }

    @PUT
    @Idempotent
    @Path("/customer")
    @Operation(operationId = "setCartCustomer", summary = "Set the customer of a cart", description = """
            With an e-mail and an item the cart counts as abandoned once nothing happens for the configured time, 30 \
            minutes by default. Replaces the customer. Answers the whole cart, priced afresh. Honours If-Match.""")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The whole cart")
    public Uni<RestResponse<CartView>> customer(
            @RestPath UUID id, @NotNull @Valid CartCustomer request, @RestHeader("If-Match") String ifMatch) {
        return apply(id, request.toEdit(), ifMatch, request);
    }

    @PUT
    @Idempotent
    @Path("/addresses")
    @Operation(operationId = "setCartAddresses", summary = "Set the addresses of a cart", description = """
            The shipping country (else the billing country) and region decide the shipping methods and the tax; `taxRate` \
            shows which rate applies. A region is compared with those of the tax rates without case, accents, blanks at the \
            ends and a leading country code. A chosen method that does not go there is dropped. Replaces both addresses. \
            Answers the whole cart, priced afresh. Honours If-Match.""")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The whole cart")
    @APIResponse(responseCode = "400", description = "`invalid-request`, `unknown-field`, `ambiguous-shipping-address`")
    @APIResponse(responseCode = "422", description = "`unknown-country`")
    public Uni<RestResponse<CartView>> addresses(
            @RestPath UUID id, @NotNull @Valid CartAddresses request, @RestHeader("If-Match") String ifMatch) {
        return apply(id, request.toEdit(""), ifMatch, request);
    }

    @PUT
    @Idempotent
    @Path("/shipping-method")
    @Operation(
            operationId = "setCartShippingMethod",
            summary = "Choose the shipping method of a cart",
            description = """
            One of the cart's shipping methods; the fee is computed, free from its threshold on. Replaces the method chosen \
            before. Answers the whole cart, priced afresh. Honours If-Match.""")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The whole cart")
    @APIResponse(responseCode = "422", description = "`shipping-method-not-offered`")
    public Uni<RestResponse<CartView>> shippingMethod(
            @RestPath UUID id,
            @NotNull @Valid ChooseShippingMethodRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return apply(id, new ChooseShipping(request.methodId()), ifMatch, request);
    }

    @PUT
    @Idempotent
    @Path("/remark")
    @Operation(operationId = "setCartRemark", summary = "Set the remark for the merchant", description = """
            At most 2,000 characters; the order keeps it as the customer's remark. Replaces the remark. Answers the whole \
            cart, priced afresh. Honours If-Match.""")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The whole cart")
    public Uni<RestResponse<CartView>> remark(
            @RestPath UUID id, @NotNull @Valid SetRemarkRequest request, @RestHeader("If-Match") String ifMatch) {
        return apply(id, new SetRemark(request.remark()), ifMatch, request);
    }

    @PUT
    @Idempotent
    @Path("/gift-message")
    @Operation(operationId = "setCartGiftMessage", summary = "Set the gift message", description = """
            At most 500 characters for the one who gets the parcel; it stands on the packing slip of the order. Empty takes it \
            away. Answers the whole cart, priced afresh. Honours If-Match.""")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The whole cart")
    public Uni<RestResponse<CartView>> giftMessage(
            @RestPath UUID id, @NotNull @Valid SetGiftMessageRequest request, @RestHeader("If-Match") String ifMatch) {
        return apply(id, new SetGiftMessage(request.message()), ifMatch, request);
    }

    private Uni<RestResponse<CartView>> apply(UUID id, CartEdit change, String ifMatch, Object request) {
        String operation = "edit-cart " + id + " " + change.getClass().getSimpleName();
        return edit.handle(id, change, ifMatch, callers.requestKey(operation, request))
                .map(edited -> Answers.ok(edited.answer().version(), edited));
    }
}
