package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Reservation;
import dev.comptoir.inventory.reservation.domain.ReservationProblem;
import dev.comptoir.platform.http.ETags;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Shows merchants what was taken for an order. */
@Path("/inventory/reservations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
class OrderStockResource {

    private final ReservationStore reservations;

    OrderStockResource(ReservationStore reservations) {
        this.reservations = reservations;
    }

    @GET
    @Path("/{orderId}")
    @RolesAllowed({"inventory:read"})
    @Operation(operationId = "getReservation", summary = "Get the reservation of an order", description = """
            The units taken for an order, from checkout on: kept for 15 minutes, off the shelf once the order is there,
            back again when it is cancelled or refunded with restocking. Scope: inventory:read.
            Errors: 404 reservation-not-found.""")
    @APIResponse(
            responseCode = "200",
            description = "The reservation",
            content = @Content(schema = @Schema(implementation = OrderStockView.class)))
    public Uni<Response> get(@RestPath UUID orderId) {
        return reservations
                .find(orderId)
                .map(found -> found.orElseThrow(() -> new ReservationProblem.ReservationNotFound(orderId)))
                .map(OrderStockResource::answer);
    }

    private static Response answer(Reservation reservation) {
        return Response.ok(OrderStockView.of(reservation))
                .tag(ETags.of(reservation.version()))
                .build();
    }
}
