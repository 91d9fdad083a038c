package dev.comptoir.carts.abandonment;

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

/** The storefront's word that a shopper has gone, over HTTP. */
@Path("/carts/{id}/abandonment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Carts")
class AbandonmentResource {

    private final AbandonCart abandon;

    AbandonmentResource(AbandonCart abandon) {
        this.abandon = abandon;
    }

    @POST
    @RolesAllowed({"storefront", "carts:write"})
    @Operation(operationId = "abandonCart", summary = "Abandon a cart", description = """
            For the moment a storefront sees its checkout page being closed (fetch with keepalive). A cart with an item and \
            an e-mail is abandoned at once, not only after half an hour of silence; any other cart stays as it is. The \
            shopper's next change makes the cart active again. Takes no body; repeating it changes nothing.""")
    @APIResponse(responseCode = "204", description = "Understood")
    @APIResponse(responseCode = "404", description = "`cart-not-found`")
    public Uni<Void> abandon(@RestPath UUID id) {
        return abandon.handle(id);
    }
}
