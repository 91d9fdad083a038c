package dev.comptoir.orders.history;

import static dev.comptoir.platform.page.CatchUpParameters.UPDATED_FROM;

import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.page.QueryRange;
import dev.comptoir.platform.page.QueryTime;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The history of an order over HTTP. */
@Path("/orders/{orderId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Orders")
class HistoryResource {

    private final HistoryStore history;

    private final FindOrderChanges changes;

    HistoryResource(HistoryStore history, FindOrderChanges changes) {
        this.history = history;
        this.changes = changes;
    }

    @GET
    @Path("/history")
    @RolesAllowed("orders:read")
    @Operation(operationId = "listOrderHistory", summary = "List what was done to an order", description = """
            Oldest first unless `sort` says otherwise; new entries come at the end. Each says who did it, why, and
            what every field was and became.""")
    @Parameter(
            name = "updatedFrom",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description =
                    UPDATED_FROM
                            + " `updatedAt` is `happenedAt` here: an entry never changes, but for what the erasure of a person takes out of it.")
    public Uni<Page<HistoryEntry>> list(
            @RestPath UUID orderId, @BeanParam @Valid CatchUpRequest changes, @BeanParam @Valid PageRequest page) {
        return history.page(orderId, changes, page);
    }

    @GET
    @Path("/changes")
    @RolesAllowed("orders:read")
    @Operation(operationId = "compareOrder", summary = "Compare an order at two times", description = """
            The fields that are different in the order as it stood at `from` and at `to`, whatever happened in between.""")
    @APIResponse(
            responseCode = "400",
            description = "`invalid-request`: no time; `range-reversed`: `to` is before `from`.")
    @APIResponse(
            responseCode = "404",
            description = "`order-not-found`; `order-not-placed-yet`: `from` is before it was placed.")
    public Uni<OrderDifference> changes(
            @RestPath UUID orderId,
            @RestQuery
                    @NotNull
                    @Parameter(description = "RFC 3339 time.", schema = @Schema(format = "date-time", maxLength = 40))
                    String from,
            @RestQuery
                    @NotNull
                    @Parameter(description = "RFC 3339 time.", schema = @Schema(format = "date-time", maxLength = 40))
                    String to) {
        Instant begin = QueryTime.parse("from", from);
        Instant end = QueryTime.parse("to", to);
        QueryRange.check("from", begin, "to", end);
        return changes.handle(orderId, begin, end);
    }
}
