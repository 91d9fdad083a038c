package dev.comptoir.orders.orderstatus;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** The statuses a merchant made up over HTTP. */
@Path("/order-statuses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Store settings")
class OrderStatusResource {

    private final OrderStatusStore statuses;
    private final SaveOrderStatus save;
    private final DeleteOrderStatus delete;
    private final Callers callers;

    OrderStatusResource(OrderStatusStore statuses, SaveOrderStatus save, DeleteOrderStatus delete, Callers callers) {
        this.statuses = statuses;
        this.save = save;
        this.delete = delete;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(operationId = "listOrderStatuses", summary = "List your own order statuses", description = """
            By name unless `sort` says otherwise. One that was deleted is in no list: the event feed tells of it by
            `orders.order-status-saved.v1`.""")
    public Uni<Page<OrderStatus>> list(@BeanParam @Valid CatchUpRequest changes, @BeanParam @Valid PageRequest page) {
        return statuses.page(changes, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(operationId = "getOrderStatus", summary = "Get an order status of your own")
    public Uni<RestResponse<OrderStatus>> get(@RestPath UUID id) {
        return statuses.find(id).map(status -> Answers.ok(status.version(), status));
    }

    @POST
    @RolesAllowed("settings:write")
    @Idempotent
    @Operation(operationId = "createOrderStatus", summary = "Add an order status of your own", description = """
            Such as "At the engraver": orders get it by `setOrderCustomStatus`, beside all other statuses and without any effect
            on them. The name is unique whatever its case. Publishes nothing.""")
    @APIResponseSchema(value = OrderStatus.class, responseCode = "201", responseDescription = "Added")
    @APIResponse(responseCode = "409", description = "`order-status-name-taken`")
    public Uni<RestResponse<OrderStatus>> create(@NotNull @Valid SaveOrderStatusRequest request) {
        return save.handle(request, callers.requestKey("create-order-status", request))
                .map(saved -> Answers.created(
                        "/order-statuses/" + saved.answer().id(), saved.answer().version(), saved));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("settings:write")
    @IfMatch(required = true)
    @Operation(operationId = "saveOrderStatus", summary = "Replace an order status of your own", description = """
            With `enabled: false` it is retired: no order can get it any more, those that have it keep it. Publishes
            nothing.""")
    @APIResponse(responseCode = "409", description = "`order-status-name-taken`")
    public Uni<RestResponse<OrderStatus>> replace(
            @RestPath UUID id, @NotNull @Valid SaveOrderStatusRequest request, @RestHeader("If-Match") String ifMatch) {
        return save.handle(id, request, ifMatch).map(status -> Answers.ok(status.version(), status));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("settings:write")
    @IfMatch(required = true)
    @Operation(operationId = "deleteOrderStatus", summary = "Delete an order status of your own", description = """
            Only one that no order has; retire the others. Publishes nothing.""")
    @APIResponse(responseCode = "409", description = "`order-status-in-use`: save it with `enabled: false` instead.")
    public Uni<Void> delete(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        return delete.handle(id, ifMatch);
    }
}
