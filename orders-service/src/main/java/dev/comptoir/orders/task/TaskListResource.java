package dev.comptoir.orders.task;

import static dev.comptoir.platform.page.CatchUpParameters.UPDATED_FROM;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
            Open ones unless `done=true`, those due first first, unless `sort` says otherwise; tasks without a time come last.
            One that was deleted is in no list; the history of its order tells of it.""")
    @APIResponse(
            responseCode = "400",
            description = "`invalid-request`, `unknown-parameter`, `invalid-cursor`, `range-reversed`")
    @Parameter(
            name = "updatedFrom",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = UPDATED_FROM + " Open and done ones are asked for apart.")
    public Uni<Page<Task>> list(@BeanParam @Valid TaskListRequest request, @BeanParam @Valid PageRequest page) {
        return tasks.page(request, page);
    }
}
