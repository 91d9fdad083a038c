package dev.comptoir.orders.comment;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The merchant's notes on an order over HTTP. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Order notes")
class OrderNotesResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final ChangeNotes change;
    private final Callers callers;

    OrderNotesResource(ChangeNotes change, Callers callers) {
        this.change = change;
        this.callers = callers;
    }

    @PATCH
    @Path("/{orderId}")
    @Consumes({MERGE_PATCH, "application/json"})
    @RolesAllowed("orders:write")
    @IfMatch
    @Idempotent
    @RequestBody(
            required = true,
            content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ChangeNotesRequest.class)))
    @Operation(operationId = "changeOrder", summary = "Change the merchant's notes on an order", description = """
            JSON Merge Patch. `merchantNotes` (at most 10000 characters) is what the merchant notes of the customer's wishes;
            null clears it. What the customer wrote is `customerRemark` and does not change. A new version of the order.""")
    @APIResponse(responseCode = "409", description = "`order-deleted`")
    public Uni<RestResponse<OrderNotes>> change(
            @RestPath UUID orderId, @NotNull String patch, @RestHeader("If-Match") String ifMatch) {
        ChangeContext context =
                new ChangeContext(callers.current(), callers.requestKey("change-order " + orderId, patch), ifMatch);
        return change.handle(orderId, patch, context)
                .map(notes -> Answers.ok(notes.answer().version(), notes));
    }
}
