package dev.comptoir.carts.simulation;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Trying a discount over HTTP. */
@Path("/discounts/{id}/simulation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discounts")
class SimulationResource {

    private final SimulateDiscount simulate;

    SimulationResource(SimulateDiscount simulate) {
        this.simulate = simulate;
    }

    @POST
    @RolesAllowed({"carts:read", "carts:write"})
    @Operation(operationId = "simulateDiscount", summary = "Try a discount on a cart", description = """
            What the cart would get and cost with this discount at today's prices, and if nothing, which condition is in the
            way. Changes nothing and takes no use.""")
    @APIResponse(responseCode = "404", description = "`discount-not-found`, `cart-not-found`")
    public Uni<SimulationView> simulate(@RestPath UUID id, @NotNull @Valid SimulationRequest request) {
        return simulate.handle(id, request.cartId());
    }
}
