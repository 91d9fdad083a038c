package dev.comptoir.inventory.reservation;

import dev.comptoir.contracts.calls.ReservationRequestV1;
import dev.comptoir.contracts.calls.ReservationRequestV1.ReservationLineV1;
import dev.comptoir.inventory.reservation.domain.ReservationProblem;
import dev.comptoir.inventory.reservation.domain.ReservationRequest;
import dev.comptoir.inventory.settings.HoldTime;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Reservations for the program that places orders; the gateway does not route here. */
@Path("/internal/reservations/{orderId}")
@Produces(MediaType.APPLICATION_JSON)
class InternalReservationResource {

    private final ReservationQueue queue;
    private final ReserveFromCart fromCart;
    private final HoldTime holds;
    private final ReserveBeyondStock beyondStock;
    private final ReleaseReservation release;
    private final Callers callers;

    InternalReservationResource(
            ReservationQueue queue,
            ReserveFromCart fromCart,
            HoldTime holds,
            ReserveBeyondStock beyondStock,
            ReleaseReservation release,
            Callers callers) {
        this.queue = queue;
        this.fromCart = fromCart;
        this.holds = holds;
        this.beyondStock = beyondStock;
        this.release = release;
        this.callers = callers;
    }

    @PUT
    @RolesAllowed({"storefront", "carts:write", "orders:write"})
    @Operation(hidden = true)
    public Uni<Response> reserve(@RestPath UUID orderId, @NotNull @Valid ReservationRequestV1 request) {
        ReservationRequest wanted =
                ReservationRequest.of(orderId, request.lines(), ReservationLineV1::sku, ReservationLineV1::quantity);
        if (request.allowsOversell() && !callers.current().has("orders:oversell")) {
            throw ReservationProblem.mayNotOversell();
        }
        return reserve(wanted, request.cartId())
                .onFailure(failure -> request.allowsOversell() && ReservationProblem.isInsufficientStock(failure))
                .recoverWithUni(() -> beyondStock.handle(wanted))
                .map(InternalReservationResource::answer);
    }

    @DELETE
    @RolesAllowed({"storefront", "carts:write", "orders:write"})
    @Operation(hidden = true)
    public Uni<Void> release(@RestPath UUID orderId) {
        return release.handle(orderId);
    }

    /** Only where units are kept for carts is there anything to look for. */
    private Uni<Reserved> reserve(ReservationRequest wanted, UUID cartId) {
        return cartId == null || !holds.holdsCarts()
                ? queue.reserve(wanted)
                : fromCart.handle(wanted, cartId)
                        .chain(turned -> turned.map(reserved -> Uni.createFrom().item(reserved))
                                .orElseGet(() -> queue.reserve(wanted)));
    }

    private static Response answer(Reserved reserved) {
        return Response.status(reserved.isNew() ? 201 : 200)
                .tag(ETags.of(reserved.reservation().version()))
                .entity(ReservationView.of(reserved.reservation()))
                .build();
    }
}
