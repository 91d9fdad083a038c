package dev.comptoir.inventory.reservation;

import dev.comptoir.platform.http.Answers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows merchants the units taken for an order. */
@Path("/inventory/reservations")
@Tag(name = "Inventory")
@Produces(MediaType.APPLICATION_JSON)
class ReservationResource {

    private final ReservationStore reservations;

    ReservationResource(ReservationStore reservations) {
        this.reservations = reservations;
    }

    @GET
    @Path("/{orderId}")
    @RolesAllowed({"inventory:read", "inventory:write"})
    @Operation(operationId = "getReservation", summary = "Get the reservation of an order", description = """
            The units taken for an order: reserved at checkout for `holdMinutes` of the settings, sold once the order is complete, free
            again when it is cancelled or refunded with restocking.""")
    public Uni<RestResponse<ReservationView>> get(@RestPath UUID orderId) {
        return reservations.get(orderId).map(found -> Answers.ok(found.version(), ReservationView.of(found)));
    }
}
