package dev.comptoir.carts.abandonment;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** Abandoned carts over HTTP, for the merchant. */
@Path("/abandoned-carts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("carts:read")
@Tag(name = "Abandoned carts", description = "Carts that were left with an item and an e-mail in them")
class AbandonedCartResource {

    private final FindAbandonedCarts list;
    private final FindAbandonedCart find;

    AbandonedCartResource(FindAbandonedCarts list, FindAbandonedCart find) {
        this.list = list;
        this.find = find;
    }

    @GET
    @Operation(
            operationId = "listAbandonedCarts",
            summary = "List abandoned carts",
            description = "A cart is abandoned when it has an item and an e-mail and nothing happened in it for the"
                    + " configured time, 30 minutes by default. Newest first; filters combine with AND; pages are stable."
                    + " Scope: carts:read.")
    @APIResponse(responseCode = "200", description = "A page of abandoned carts")
    @APIResponse(responseCode = "400", description = "`invalid-request`, `unknown-parameter`, `invalid-cursor`")
    @APIResponse(responseCode = "422", description = "`invalid-money`: minTotal has more decimals than the currency")
    public Uni<Page<AbandonedCartSummary>> list(@Valid @BeanParam AbandonedCartFilter filter) {
        return list.handle(filter);
    }

    @GET
    @Path("/{cartId}")
    @Operation(
            operationId = "getAbandonedCart",
            summary = "Get an abandoned cart",
            description =
                    "When it was abandoned, the customer's contact data, the content with prices, the shipping method"
                            + " if one was chosen, and the reminders planned, sent and followed. Scope: carts:read.")
    @APIResponseSchema(
            value = AbandonedCartView.class,
            responseCode = "200",
            responseDescription = "The abandoned cart; ETag is the cart's version")
    @APIResponse(responseCode = "404", description = "`abandoned-cart-not-found`")
    public Uni<Response> get(@PathParam("cartId") UUID cartId) {
        return find.handle(cartId)
                .map(found ->
                        Response.ok(found).tag(ETags.of(found.cart().version())).build());
    }
}
