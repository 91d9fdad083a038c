package dev.comptoir.inventory.stockcount;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Stocktaking over HTTP. */
@Path("/inventory/counts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inventory")
class StockCountResource {

    private final StartCount start;
    private final EnterCount enter;
    private final PostCount post;
    private final StockCountStore counts;
    private final Callers callers;

    StockCountResource(StartCount start, EnterCount enter, PostCount post, StockCountStore counts, Callers callers) {
        this.start = start;
        this.enter = enter;
        this.post = post;
        this.counts = counts;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("inventory:write")
    @Idempotent
    @Operation(operationId = "startStockCount", summary = "Start a stocktaking", description = """
            Opens a count to which SKUs are entered over hours or days, by several people, while the shop sells on.""")
    @APIResponseSchema(value = StockCount.class, responseCode = "201", responseDescription = "Started")
    public Uni<RestResponse<StockCount>> start(@NotNull @Valid StartCountRequest request) {
        return start.handle(
                        request,
                        callers.requestKey("start-stock-count", request),
                        callers.current().name())
                .map(once ->
                        Answers.created("/inventory/counts/" + once.answer().id(), 1, once));
    }

    @GET
    @RolesAllowed({"inventory:read", "inventory:write"})
    @Operation(operationId = "listStockCounts", summary = "List stocktakings", description = """
            Newest first unless `sort` says otherwise; `-createdAt` goes by startedAt.""")
    public Uni<Page<StockCount>> list(@BeanParam @Valid ChangesRequest changes, @BeanParam @Valid PageRequest page) {
        return counts.page(changes, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"inventory:read", "inventory:write"})
    @Operation(operationId = "getStockCount", summary = "Get a stocktaking", description = """
            How many SKUs are counted and how many of them differ.""")
    public Uni<StockCount> get(@RestPath UUID id) {
        return counts.find(id);
    }

    @PUT
    @Path("/{id}/lines")
    @RolesAllowed("inventory:write")
    @Operation(operationId = "enterStockCount", summary = "Enter what was counted", description = """
            Up to 500 SKUs at a time. Each is kept beside what the ledger has at that moment: enter a SKU when it has been
            counted, not at the end of the day. A SKU that is entered again replaces what was there.""")
    @APIResponse(responseCode = "409", description = "`stock-count-posted`")
    @APIResponse(responseCode = "422", description = "`unknown-sku` and `duplicate-sku` list the SKUs in `skus`")
    public Uni<StockCount> enter(@RestPath UUID id, @NotNull @Valid EnterCountRequest request) {
        return enter.handle(id, request, callers.current().name());
    }

    @GET
    @Path("/{id}/lines")
    @RolesAllowed({"inventory:read", "inventory:write"})
    @Operation(
            operationId = "listStockCountLines",
            summary = "Compare a stocktaking with the ledger",
            description = """
            What was counted of each SKU, what the ledger had then and has now, sorted by SKU unless `sort` says otherwise.""")
    public Uni<Page<CountLine>> lines(
            @RestPath UUID id,
            @Parameter(description = "Only SKUs of which there were others than the ledger had")
                    @RestQuery
                    @DefaultValue("false")
                    boolean differing,
            @BeanParam @Valid CatchUpRequest changes,
            @BeanParam @Valid PageRequest page) {
        return counts.lines(id, differing, changes, page);
    }

    @POST
    @Path("/{id}/posting")
    @RolesAllowed("inventory:write")
    @Idempotent(required = true)
    @Operation(operationId = "postStockCount", summary = "Post a stocktaking to the ledger", description = """
            Adds each difference to the level of its SKU or takes it off, all or none and once: an ADJUSTMENT with the count as
            its cause. What was sold or delivered since a SKU was entered stays as it is.""")
    @APIResponseSchema(value = StockCount.class, responseCode = "200", responseDescription = "Posted")
    @APIResponse(responseCode = "409", description = "`stock-count-posted`")
    @APIResponse(responseCode = "422", description = """
            `stock-below-zero`: running checkouts hold more than was counted; post again when they have ended""")
    public Uni<RestResponse<StockCount>> post(@RestPath UUID id) {
        return post.handle(
                        id,
                        callers.requiredRequestKey("post-stock-count " + id, id),
                        callers.current().name())
                .map(once -> Answers.ok(1, once));
    }
}
