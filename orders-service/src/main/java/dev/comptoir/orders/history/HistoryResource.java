package dev.comptoir.orders.history;

import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The history of an order over HTTP. */
@Path("/orders/{orderId}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class HistoryResource {

    private final HistoryStore history;

    HistoryResource(HistoryStore history) {
        this.history = history;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listOrderHistory", summary = "List what was done to an order", description = """
            Oldest first; new entries come at the end.""")
    public Uni<Page<HistoryEntry>> list(@RestPath UUID orderId, @BeanParam @Valid PageRequest page) {
        return history.page(orderId, page);
    }
}
