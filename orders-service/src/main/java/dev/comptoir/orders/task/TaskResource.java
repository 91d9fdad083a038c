package dev.comptoir.orders.task;

import dev.comptoir.orders.change.ChangeContext;
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

/** The tasks of an order over HTTP. */
@Path("/orders/{orderId}/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Order notes")
class TaskResource {

    private final TaskStore tasks;
    private final SaveTask save;
    private final DeleteTask delete;
    private final Callers callers;

    TaskResource(TaskStore tasks, SaveTask save, DeleteTask delete, Callers callers) {
        this.tasks = tasks;
        this.save = save;
        this.delete = delete;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listTasksOfOrder", summary = "List the tasks of an order", description = """
            Open and done ones, in the order in which they were added unless `sort` says otherwise. One that was
            deleted is in no list; the history of the order tells of it.""")
    public Uni<Page<Task>> list(
            @RestPath UUID orderId, @BeanParam @Valid CatchUpRequest changes, @BeanParam @Valid PageRequest page) {
        return tasks.page(orderId, changes, page);
    }

    @GET
    @Path("/{taskId}")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getOrderTask", summary = "Get a task of an order")
    @APIResponse(responseCode = "404", description = "`task-not-found`")
    public Uni<RestResponse<Task>> get(@RestPath UUID orderId, @RestPath UUID taskId) {
        return tasks.find(orderId, taskId).map(task -> Answers.ok(task.version(), task));
    }

    @POST
    @RolesAllowed("orders:write")
    @Idempotent
    @Operation(operationId = "addOrderTask", summary = "Add a task to an order", description = """
            At most 100 per order. Customers never see tasks.""")
    @APIResponseSchema(value = Task.class, responseCode = "201", responseDescription = "Added")
    @APIResponse(responseCode = "409", description = "`too-many-tasks`, `order-deleted`")
    public Uni<RestResponse<Task>> add(@RestPath UUID orderId, @NotNull @Valid SaveTaskRequest request) {
        ChangeContext context =
                new ChangeContext(callers.current(), callers.requestKey("add-task " + orderId, request), null);
        return save.handle(orderId, request, context)
                .map(saved -> Answers.created(
                        "/orders/" + orderId + "/tasks/" + saved.answer().id(),
                        saved.answer().version(),
                        saved));
    }

    @PUT
    @Path("/{taskId}")
    @RolesAllowed("orders:write")
    @IfMatch(required = true)
    @Operation(operationId = "saveOrderTask", summary = "Replace a task of an order", description = """
            `done: true` records who did it and when; `done: false` opens it again.""")
    @APIResponse(responseCode = "404", description = "`task-not-found`, `order-not-found`")
    @APIResponse(responseCode = "409", description = "`order-deleted`")
    public Uni<RestResponse<Task>> replace(
            @RestPath UUID orderId,
            @RestPath UUID taskId,
            @NotNull @Valid SaveTaskRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return save.handle(orderId, taskId, request, ChangeContext.unkeyed(callers.current(), ifMatch))
                .map(task -> Answers.ok(task.version(), task));
    }

    @DELETE
    @Path("/{taskId}")
    @RolesAllowed("orders:write")
    @IfMatch(required = true)
    @Operation(operationId = "deleteOrderTask", summary = "Delete a task of an order")
    @APIResponse(responseCode = "404", description = "`task-not-found`, `order-not-found`")
    @APIResponse(responseCode = "409", description = "`order-deleted`")
    public Uni<Void> delete(@RestPath UUID orderId, @RestPath UUID taskId, @RestHeader("If-Match") String ifMatch) {
        return delete.handle(orderId, taskId, ifMatch, callers.current().name());
    }
}
