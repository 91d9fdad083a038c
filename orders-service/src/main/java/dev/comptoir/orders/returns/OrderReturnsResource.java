package dev.comptoir.orders.returns;

import dev.comptoir.orders.change.ChangeContext;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Returns of an order over HTTP. */
@Path("/orders/{orderId}/returns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returns")
class OrderReturnsResource {

    private final CreateReturn create;
    private final ReturnStore returns;
    private final Callers callers;

    OrderReturnsResource(CreateReturn create, ReturnStore returns, Callers callers) {
        this.create = create;
        this.returns = returns;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listOrderReturns", summary = "List the returns of an order", description = """
            All of them, oldest first, on one page.""")
    public Uni<Page<ReturnView>> list(@RestPath UUID orderId) {
        return returns.ofOrder(orderId).map(all -> new Page<>(all, null, false, null));
    }

    @POST
    @RolesAllowed("orders:write")
    @IfMatch
    @Idempotent
    @Operation(operationId = "createReturn", summary = "Create a return", description = """
            For a customer, whatever the return settings say; it is approved at once. Only units that have left, and never more
            than have left less those in other returns, however many are created at once; refused returns do not count. If-Match
            is the order's, the ETag of the answer is the return's. Publishes `orders.return-requested.v1`.""")
    @APIResponseSchema(value = ReturnView.class, responseCode = "201", responseDescription = "The return")
    @APIResponse(responseCode = "409", description = "`order-deleted`")
    @APIResponse(responseCode = "422", description = """
            `quantity-exceeds-returnable` (requested, returnable), `line-not-in-order`, `line-named-twice`""")
    public Uni<RestResponse<ReturnView>> create(
            @RestPath UUID orderId,
            @NotNull @Valid CreateReturnRequest request,
            @RestHeader("If-Match") String ifMatch) {
        ChangeContext context =
                new ChangeContext(callers.current(), callers.requestKey("create-return " + orderId, request), ifMatch);
        return create.handle(orderId, request, context)
                .map(created -> Answers.created(
                        "/returns/" + created.answer().id(), created.answer().version(), created));
    }
}
