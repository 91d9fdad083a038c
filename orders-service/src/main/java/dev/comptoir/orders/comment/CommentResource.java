package dev.comptoir.orders.comment;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

/** The internal comment of an order over HTTP. */
@Path("/orders/{orderId}/comment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Order notes", description = "What the merchant's people write about an order and have to do for it")
class CommentResource {

    private final CommentStore comments;
    private final SaveComment save;
    private final DeleteComment delete;
    private final Callers callers;

    CommentResource(CommentStore comments, SaveComment save, DeleteComment delete, Callers callers) {
        this.comments = comments;
        this.save = save;
        this.delete = delete;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "getOrderComment", summary = "Get the internal comment of an order", description = """
            For the merchant's own people: no mail, page or storefront answer shows it.""")
    @APIResponse(responseCode = "404", description = "`comment-not-found`, `order-not-found`")
    public Uni<RestResponse<OrderComment>> get(@RestPath UUID orderId) {
        return comments.find(orderId).map(comment -> Answers.ok(comment.version(), comment));
    }

    @PUT
    @RolesAllowed("orders:write")
    @IfMatch
    @Operation(operationId = "saveOrderComment", summary = "Write the internal comment of an order", description = """
            An order has one comment, at most 10000 characters. The first needs no If-Match; to change one that is there, send
            the ETag of the comment (not of the order). Customers never see it. The history keeps what it was before.""")
    @APIResponse(responseCode = "409", description = "`order-deleted`")
    @APIResponse(responseCode = "412", description = "`stale-version`: somebody changed the comment meanwhile.")
    @APIResponse(responseCode = "428", description = "`if-match-required`: there is a comment; read it first.")
    public Uni<RestResponse<OrderComment>> put(
            @RestPath UUID orderId,
            @NotNull @Valid SaveCommentRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return save.handle(orderId, request, ifMatch, callers.current().name())
                .map(comment -> Answers.ok(comment.version(), comment));
    }

    @DELETE
    @RolesAllowed("orders:write")
    @IfMatch(required = true)
    @Operation(operationId = "deleteOrderComment", summary = "Delete the internal comment of an order")
    @APIResponse(responseCode = "404", description = "`comment-not-found`, `order-not-found`")
    @APIResponse(responseCode = "409", description = "`order-deleted`")
    public Uni<Void> delete(@RestPath UUID orderId, @RestHeader("If-Match") String ifMatch) {
        return delete.handle(orderId, ifMatch, callers.current().name());
    }
}
