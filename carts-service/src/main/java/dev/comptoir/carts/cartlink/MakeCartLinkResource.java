package dev.comptoir.carts.cartlink;

import dev.comptoir.carts.cart.change.CartStore;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Making the link of a cart over HTTP. */
@Path("/carts/{id}/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Carts")
class MakeCartLinkResource {

    private final CartStore carts;
    private final CartLinks links;

    MakeCartLinkResource(CartStore carts, CartLinks links) {
        this.carts = carts;
        this.links = links;
    }

    @POST
    @RolesAllowed({"storefront", "carts:write"})
    @Operation(
            operationId = "createCartLink",
            summary = "Make a link that opens a cart on another device",
            description = """
            A signed link that leads, without a key and for seven days, to the storefront with the cart's id as ?cart=. Whoever
            has it may use the cart. Nothing is kept of it, so asking again makes another and changes nothing. Takes no body.""")
    @APIResponse(responseCode = "200", description = "The link")
    @APIResponse(responseCode = "404", description = "`cart-not-found`")
    public Uni<CartLink> create(@RestPath UUID id) {
        return carts.find(id).map(cart -> links.of(cart.id()));
    }
}
