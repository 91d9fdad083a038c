package dev.comptoir.inventory.reservation;

import dev.comptoir.contracts.calls.CartHoldAnswerV1;
import dev.comptoir.contracts.calls.CartHoldRequestV1;
import dev.comptoir.contracts.calls.ReservationRequestV1.ReservationLineV1;
import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.inventory.settings.HoldTime;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Units kept for carts, for the program that has them; the gateway does not route here. */
@Path("/internal/cart-holds/{cartId}")
@Produces(MediaType.APPLICATION_JSON)
class InternalCartHoldResource {

    private final HoldForCart hold;
    private final HoldTime holds;

    InternalCartHoldResource(HoldForCart hold, HoldTime holds) {
        this.hold = hold;
        this.holds = holds;
    }

    @PUT
    @RolesAllowed({"storefront", "carts:write"})
    @Operation(hidden = true)
    public Uni<CartHoldAnswerV1> hold(@RestPath UUID cartId, @NotNull @Valid CartHoldRequestV1 request) {
        return holds.holdsCarts()
                ? hold.handle(ReservationRequest.of(
                                cartId, request.lines(), ReservationLineV1::sku, ReservationLineV1::quantity))
                        .replaceWith(new CartHoldAnswerV1(true))
                : Uni.createFrom().item(new CartHoldAnswerV1(false));
    }
}
