package dev.comptoir.inventory.reservation;

import dev.comptoir.platform.http.ETags;
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

/** Reservations as the program that places orders takes and releases them; the gateway does not route here. */
@Path("/internal/reservations/{orderId}")
@Produces(MediaType.APPLICATION_JSON)
class ReservationResource {

    private final ReservationQueue queue;
    private final ReleaseReservation release;

    ReservationResource(ReservationQueue queue, ReleaseReservation release) {
        this.queue = queue;
        this.release = release;
    }

    @PUT
    @RolesAllowed({"storefront", "carts:write", "orders:write"})
    @Operation(hidden = true)
    public Uni<Response> reserve(@RestPath UUID orderId, @Valid @NotNull ReserveRequest request) {
        return queue.reserve(request.demand(orderId)).map(ReservationResource::answer);
    }

    @DELETE
    @RolesAllowed({"storefront", "carts:write", "orders:write"})
    @Operation(hidden = true)
    public Uni<Void> release(@RestPath UUID orderId) {
        return release.handle(orderId);
    }

    private static Response answer(Reserved reserved) {
        return Response.status(reserved.isNew() ? 201 : 200)
                .tag(ETags.of(reserved.reservation().version()))
                .entity(ReservationView.of(reserved.reservation()))
                .build();
    }
}
