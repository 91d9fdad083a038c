package dev.comptoir.carts.hidden;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Hiding abandoned carts over HTTP. */
@Path("/abandoned-carts/{id}/hidden")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("carts:write")
@Tag(name = "Abandoned carts")
class HiddenCartResource {

    private final HideCart hide;

    HiddenCartResource(HideCart hide) {
        this.hide = hide;
    }

    @PUT
    @Operation(operationId = "hideAbandonedCart", summary = "Hide an abandoned cart", description = """
            Takes it out of the list and the export; `hidden=true` still shows it. Its shopper and its reminders see nothing
            of it. Twice changes nothing.""")
    @APIResponse(responseCode = "404", description = "`abandoned-cart-not-found`")
    public Uni<Void> hide(@RestPath UUID id) {
        return hide.handle(id, true);
    }

    @DELETE
    @Operation(operationId = "showAbandonedCart", summary = "Put a hidden cart into the list again", description = """
            Twice changes nothing.""")
    @APIResponse(responseCode = "404", description = "`abandoned-cart-not-found`")
    public Uni<Void> show(@RestPath UUID id) {
        return hide.handle(id, false);
    }
}
