package dev.comptoir.orders.placement;

import dev.comptoir.contracts.calls.PlacementLookupAnswerV1;
import dev.comptoir.contracts.calls.PlacementLookupV1;
import dev.comptoir.platform.security.SuitePasses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** Where carts-service asks what became an order before it gives stuck carts back; the gateway never routes it. */
@Path("/internal/placement-lookups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal", description = "Between the programs of the suite")
class PlacementLookupResource {

    private final PlacedCartStore carts;
    private final SuitePasses passes;

    PlacementLookupResource(PlacedCartStore carts, SuitePasses passes) {
        this.carts = carts;
        this.passes = passes;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "lookUpPlacements", summary = "Find the orders of carts", description = """
            At most 500 carts at once; carts without an order are absent. Takes a pass of the suite instead of a key.""")
    public Uni<PlacementLookupAnswerV1> lookUp(
            @NotNull @Valid PlacementLookupV1 request,
            @Parameter(hidden = true) @RestHeader("Authorization") String authorization) {
        passes.check(PlacementLookupV1.PURPOSE, authorization);
        return carts.of(request.cartIds()).map(PlacementLookupAnswerV1::new);
    }
}
