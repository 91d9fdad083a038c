package dev.comptoir.orders.hold;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.IfMatch;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The hold of an order over HTTP. */
@Path("/orders/{orderId}/hold")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class HoldResource {

    private final HoldOrder hold;
    private final ResumeOrder resume;
    private final Callers callers;

    HoldResource(HoldOrder hold, ResumeOrder resume, Callers callers) {
        this.hold = hold;
        this.resume = resume;
        this.callers = callers;
    }

    @PUT
    @RolesAllowed("orders:write")
    @IfMatch
    @Operation(operationId = "holdOrder", summary = "Put an order on hold", description = """
            Nothing is shipped or invoiced while an order is on hold. An order already on hold gets the new reason; the
            same reason and note again change nothing. A finished or cancelled order cannot be held. Publishes `orders.order-held.v1`. The ETag is the order's.""")
    @APIResponse(responseCode = "409", description = "`order-not-holdable`")
    public Uni<RestResponse<HoldView>> hold(
            @RestPath UUID orderId, @NotNull @Valid HoldRequest request, @RestHeader("If-Match") String ifMatch) {
        return hold.handle(orderId, request, ChangeContext.unkeyed(callers.current(), ifMatch))
                .map(held -> Answers.ok(held.orderVersion(), held));
    }

    @DELETE
    @RolesAllowed("orders:write")
    @IfMatch
    @Operation(operationId = "resumeOrder", summary = "Resume an order", description = """
            Lifts the hold. Publishes `orders.order-resumed.v1`. The ETag is the order's.""")
    @APIResponse(responseCode = "409", description = "`order-not-on-hold`")
    public Uni<RestResponse<HoldView>> resume(@RestPath UUID orderId, @RestHeader("If-Match") String ifMatch) {
        return resume.handle(orderId, ChangeContext.unkeyed(callers.current(), ifMatch))
                .map(resumed -> Answers.ok(resumed.orderVersion(), resumed));
    }
}
