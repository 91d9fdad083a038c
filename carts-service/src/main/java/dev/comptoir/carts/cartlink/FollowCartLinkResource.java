package dev.comptoir.carts.cartlink;

import dev.comptoir.carts.cart.change.CartStore;
import dev.comptoir.carts.store.StoreRulesCache;
import dev.comptoir.carts.store.StorefrontPages;
import dev.comptoir.platform.http.PublicLink;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Following the link of a cart. */
@Path("/cart-links/{token}")
@Produces(MediaType.WILDCARD)
@Tag(name = "Carts")
@PublicLink
class FollowCartLinkResource {

    private final CartStore carts;
    private final CartLinks links;
    private final StoreRulesCache store;

    FollowCartLinkResource(CartStore carts, CartLinks links, StoreRulesCache store) {
        this.carts = carts;
        this.links = links;
        this.store = store;
    }

    @GET
    @PermitAll
    @Operation(operationId = "followCartLink", summary = "Open a cart by its link", description = """
            Redirects to the storefront with the id of the cart as ?cart=, or that of the cart it was merged into. Works without a
            key; looking is no activity of the shopper. Other query parameters are ignored and not handed on.""")
    @APIResponse(responseCode = "303", description = "Location is the storefront with ?cart={cartId}")
    @APIResponse(responseCode = "404", description = "`cart-link-unknown`: changed, or the cart is gone")
    @APIResponse(responseCode = "410", description = "`cart-link-expired`")
    @APIResponse(responseCode = "503", description = "`storefront-unknown`, `store-not-ready`")
    public Uni<Response> follow(@RestPath @Size(max = 400) String token) {
        UUID cartId = links.read(token);
        return store.current()
                .chain(rules -> carts.current(cartId)
                        .map(current -> StorefrontPages.ofCart(rules, current.orElseThrow(CartLinks::unknown))))
                .map(FollowCartLinkResource::redirect);
    }

    /** The token must not leak to other sites or stay in caches. */
    private static Response redirect(URI storefront) {
        return Response.seeOther(storefront)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
