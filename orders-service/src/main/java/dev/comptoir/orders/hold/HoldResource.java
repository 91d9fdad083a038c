package dev.comptoir.orders.hold;

import dev.comptoir.orders.order.ChangeTerms;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
    @Operation(
            operationId = "holdOrder",
            summary = "Put an order on hold",
            description =
                    "Nothing is shipped or invoiced while an order is on hold. An order already on hold gets the new "
                            + "reason. A finished or cancelled order cannot be held. Tells `orders.order-held.v1`. The ETag is the "
                            + "order's. Scope: orders:write.")
    @APIResponseSchema(value = HoldView.class, responseCode = "200", responseDescription = "On hold")
    @APIResponse(responseCode = "404", description = "`order-not-found`")
    @APIResponse(responseCode = "409", description = "`order-not-holdable`")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    public Uni<Response> hold(
            @PathParam("orderId") UUID orderId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid HoldRequest request) {
        return hold.handle(orderId, request, terms("hold-order " + orderId, ifMatch))
                .map(HoldResource::answer);
    }

    @DELETE
    @RolesAllowed("orders:write")
    @Operation(
            operationId = "resumeOrder",
            summary = "Resume an order",
            description =
                    "Lifts the hold. Tells `orders.order-resumed.v1`. The ETag is the order's. Scope: orders:write.")
    @APIResponseSchema(value = HoldView.class, responseCode = "200", responseDescription = "No longer on hold")
    @APIResponse(responseCode = "404", description = "`order-not-found`")
    @APIResponse(responseCode = "409", description = "`order-not-on-hold`")
    public Uni<Response> resume(@PathParam("orderId") UUID orderId, @HeaderParam("If-Match") String ifMatch) {
        return resume.handle(orderId, terms("resume-order " + orderId, ifMatch)).map(HoldResource::answer);
    }

    private ChangeTerms terms(String operation, String ifMatch) {
        return new ChangeTerms(callers.current(), callers.requestKey(operation, ""), ifMatch);
    }

    private static Response answer(HoldView view) {
        return Response.ok(view).tag(ETags.of(view.orderVersion())).build();
    }
}
