package dev.comptoir.carts.cart;

import dev.comptoir.carts.cart.domain.CartEdit.SetCoupon;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** The code of a cart over HTTP. */
@Path("/carts/{id}/coupon")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"storefront", "carts:write"})
@Tag(name = "Carts")
@APIResponse(responseCode = "404", description = "`cart-not-found`")
@APIResponse(responseCode = "409", description = "`cart-checking-out`, `cart-converted`, `cart-merged`")
@APIResponse(responseCode = "412", description = "`stale-version`")
class CartCouponResource {

    private final EditCart edit;
    private final Callers callers;

    CartCouponResource(EditCart edit, Callers callers) {
        this.edit = edit;
        this.callers = callers;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "setCartCoupon", summary = "Redeem a code", description = """
            One code per cart; another one replaces it. A code whose conditions do not hold yet stays in the cart and applies
            as soon as they do: `coupon.reason` says what is missing. The last use of a code is taken by the checkout, not by
            this. Answers the whole cart, priced afresh. Honours If-Match.""")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The whole cart")
    @APIResponse(responseCode = "400", description = "`invalid-request`, `unknown-field`")
    @APIResponse(
            responseCode = "422",
            description = "`unknown-coupon`; `coupon-not-usable` (reason): paused, over, not begun or used up")
    public Uni<RestResponse<CartView>> set(
            @RestPath UUID id, @NotNull @Valid SetCouponRequest request, @RestHeader("If-Match") String ifMatch) {
        return apply(id, new SetCoupon(request.code()), ifMatch, request);
    }

    @DELETE
    @Idempotent
    @Operation(operationId = "removeCartCoupon", summary = "Take the code out of a cart", description = """
            Answers the whole cart, priced afresh. Honours If-Match.""")
    @APIResponseSchema(value = CartView.class, responseCode = "200", responseDescription = "The whole cart")
    public Uni<RestResponse<CartView>> remove(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        return apply(id, new SetCoupon(null), ifMatch, "");
    }

    private Uni<RestResponse<CartView>> apply(UUID id, SetCoupon change, String ifMatch, Object request) {
        return edit.handle(id, change, ifMatch, callers.requestKey("edit-cart-coupon " + id, request))
                .map(edited -> Answers.ok(edited.answer().version(), edited));
    }
}
