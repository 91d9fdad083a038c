package dev.comptoir.orders.closing;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Deleting orders over HTTP. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class DeletionResource {

    private final CloseOrder close;
    private final DeleteDuplicate deleteDuplicate;
    private final Callers callers;

    DeletionResource(CloseOrder close, DeleteDuplicate deleteDuplicate, Callers callers) {
        this.close = close;
        this.deleteDuplicate = deleteDuplicate;
        this.callers = callers;
    }

    @DELETE
    @Path("/{orderId}")
    @RolesAllowed("orders:write")
    @IfMatch
    @Operation(operationId = "deleteOrder", summary = "Delete an order", description = """
            Only a cancelled order, or one that repeats another (named by `duplicateOf`: same customer, total and lines, neither
            deleted nor cancelled; the duplicate is cancelled first, so that its stock goes back), and none with an invoice or
            credit note. It is in no list any more and takes no change; with its history, payments and refunds it can still be
            read by its id. Final; twice changes nothing. Publishes `orders.order-deleted.v1`, after `orders.order-cancelled.v1` and `orders.fulfillment-changed.v1` for a duplicate that was not
            cancelled. The ETag is the order's.""")
    @APIResponse(responseCode = "409", description = """
            `order-not-deletable`, `order-has-documents`; `original-deleted`, `original-cancelled`: the order that it repeats does
            not stand""")
    @APIResponse(responseCode = "422", description = "`not-a-duplicate`, `unknown-original`")
    public Uni<RestResponse<ClosingView>> delete(
            @RestPath UUID orderId,
            @RestQuery @Parameter(description = "The order that this one repeats, which is kept") UUID duplicateOf,
            @RestHeader("If-Match") String ifMatch) {
        ChangeContext context = ChangeContext.unkeyed(callers.current(), ifMatch);
        Uni<ClosingView> deletion = duplicateOf == null
                ? close.handle(orderId, Closing.DELETE, context)
                : deleteDuplicate.handle(orderId, duplicateOf, context);
        return deletion.map(deleted -> Answers.ok(deleted.orderVersion(), deleted));
    }
}
