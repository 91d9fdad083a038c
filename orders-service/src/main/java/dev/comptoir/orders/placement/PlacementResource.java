package dev.comptoir.orders.placement;

import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.contracts.calls.PlacementRequestV1;
import dev.comptoir.orders.placement.PlaceOrder.Requester;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** Where carts-service turns a checked-out cart into an order; the gateway never routes it. */
@Path("/internal/placements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal", description = "Between the programs of the suite")
class PlacementResource {

    private final PlaceOrder place;
    private final Callers callers;

    PlacementResource(PlaceOrder place, Callers callers) {
        this.place = place;
        this.callers = callers;
    }

    @POST
    @RolesAllowed({"storefront", "carts:write"})
    @Operation(operationId = "placeOrder", summary = "Place the order of a cart", description = """
            Checks that the amounts add up in the store's currency, reserves the stock at inventory-service and writes the
            order. Idempotent on cartId: 201 for the first, 200 with the same order again.""")
    @APIResponseSchema(value = PlacementAnswerV1.class, responseCode = "201", responseDescription = "Placed")
    @APIResponse(responseCode = "200", description = "Was placed before")
    @APIResponse(responseCode = "409", description = "`insufficient-stock` (lines), `order-id-taken`")
    @APIResponse(responseCode = "422", description = """
            `placement-sums-differ`, `negative-amount`, `foreign-currency`, `shipping-address-missing`, `unknown-sku`
            (inventory does not know it, or not yet)""")
    @APIResponse(responseCode = "503", description = "`inventory-unavailable`, `store-not-ready`")
    public Uni<Response> place(
            @NotNull @Valid PlacementRequestV1 request,
            @Parameter(hidden = true) @RestHeader("Authorization") String authorization) {
        Requester requester = new Requester(callers.current().name(), authorization);
        return place.handle(request, requester).map(PlacementResource::answer);
    }

    private static Response answer(Replayable<PlacementAnswerV1> placed) {
        return Response.status(placed.isReplayed() ? 200 : 201)
                .entity(placed.answer())
                .build();
    }
}
