package dev.comptoir.carts.abandonment;

import dev.comptoir.contracts.calls.CartStatusesAnswerV1;
import dev.comptoir.contracts.calls.CartStatusesRequestV1;
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

/** Where campaigns-service asks about carts right before it writes to their customers; the gateway never routes it. */
@Path("/internal/cart-statuses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal", description = "Between the programs of the suite")
class CartStatusResource {

    private final CartStatusStore carts;
    private final SuitePasses passes;

    CartStatusResource(CartStatusStore carts, SuitePasses passes) {
        this.carts = carts;
        this.passes = passes;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "findCartStatuses", summary = "Tell where carts stand now", description = """
            At most 500 carts at once, answered in their order. Takes a pass of the suite instead of a key.""")
    public Uni<CartStatusesAnswerV1> find(
            @NotNull @Valid CartStatusesRequestV1 request,
            @Parameter(hidden = true) @RestHeader("Authorization") String authorization) {
        passes.check(CartStatusesRequestV1.PURPOSE, authorization);
        return carts.states(request.cartIds()).map(CartStatusesAnswerV1::new);
    }
}
