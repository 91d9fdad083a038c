package dev.comptoir.orders.task;

import dev.comptoir.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tasks of all orders over HTTP. */
@Path("/order-tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Order notes")
class TaskListResource {

    private final TaskStore tasks;

    TaskListResource(TaskStore tasks) {
        this.tasks = tasks;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(operationId = "listOrderTasks", summary = "List the tasks of all orders", description = """
            Open ones unless `done=true`, those due first first, unless `sort` says otherwise; tasks without a time come last.""")
    @APIResponse(
            responseCode = "400",
            description = "`invalid-request`, `unknown-parameter`, `invalid-cursor`, `range-reversed`")
    public Uni<Page<Task>> list(@BeanParam @Valid TaskListRequest request) {
        return tasks.page(request);
    }
}
