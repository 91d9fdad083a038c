package dev.comptoir.orders.statuschange;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.security.Callers;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The one status of an order over HTTP. */
@Path("/orders/{orderId}/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class StatusResource {

    private final ChangeStatus change;
    private final Callers callers;

    StatusResource(ChangeStatus change, Callers callers) {
        this.change = change;
        this.callers = callers;
    }

    @PUT
    @RolesAllowed("orders:write")
    @IfMatch
    @Idempotent
    @Operation(operationId = "setOrderStatus", summary = "Give an order one of six statuses", description = """
            For those who think in one status. A word stands for commands, each with its own rules and events:
            PROCESSED records everything that is due as paid; SHIPPED ships what is still here in one parcel without tracking,
            or says that what was delivered is still on its way; DELIVERED ships what is still here and says that every parcel
            has arrived, or that the customer has collected what was ready; CANCELLED cancels; DISPUTED disputes the newest
            payment; PENDING takes every payment back as not received. PROCESSED and PENDING mark parcels as not shipped first;
            any word but CANCELLED ends a dispute. The word the order answers to already (`views.storeStatus`) changes nothing.
            The ETag is the order's.""")
    @APIResponse(responseCode = "409", description = """
            What the commands refuse: `order-cancelled`, `order-archived`, `order-deleted`, `order-on-hold`,
            `order-not-cancellable`, `order-processed`, `order-returned`, `order-will-not-be-delivered`, `shipment-delivered`,
            `payment-has-refunds`, `nothing-to-dispute`, `nothing-to-ship`""")
    public Uni<RestResponse<StatusView>> set(
            @RestPath UUID orderId, @NotNull @Valid StatusRequest request, @RestHeader("If-Match") String ifMatch) {
        ChangeContext context =
                new ChangeContext(callers.current(), callers.requestKey("set-status " + orderId, request), ifMatch);
        return change.handle(orderId, request, context)
                .map(changed -> Answers.ok(changed.answer().orderVersion(), changed));
    }
}
