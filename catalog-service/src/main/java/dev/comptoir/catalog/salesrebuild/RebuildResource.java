package dev.comptoir.catalog.salesrebuild;

import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Rebuilds of the sales of products over HTTP. */
@Path("/product-sales-rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
class RebuildResource {

    private final RequestRebuild request;
    private final RebuildStore rebuilds;
    private final Callers callers;

    RebuildResource(RequestRebuild request, RebuildStore rebuilds, Callers callers) {
        this.request = request;
        this.rebuilds = rebuilds;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("catalog:write")
    @Idempotent
    @Operation(
            operationId = "rebuildSales",
            summary = "Count the sales of all products anew from the orders",
            description = """
            Reads every order again, beside the running store, and compares what was counted of it: times sold, sales, best
            sellers, bought together and the last orders follow from that. What differs is put right and said, first in orders,
            then in the counters of products. An order that has just changed is looked at again before it counts as a
            difference. Abandoned carts are not part of it.""")
    @APIResponseSchema(value = RebuildView.class, responseCode = "202", responseDescription = "Ask at Location")
    public Uni<RestResponse<RebuildView>> create() {
        return request.handle(
                        callers.requestKey("rebuild-sales", ""),
                        callers.current().name())
                .map(once -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, once.answer())
                        .header(
                                HttpHeaders.LOCATION,
                                "/v1/product-sales-rebuilds/" + once.answer().id())
                        .build());
    }

    @GET
    @Path("/{rebuildId}")
    @RolesAllowed("catalog:read")
    @Operation(operationId = "getSalesRebuild", summary = "Get a rebuild of the sales", description = """
            How far it is, and what differed.""")
    @APIResponse(responseCode = "404", description = "`rebuild-not-found`")
    public Uni<RebuildView> get(@RestPath UUID rebuildId) {
        return rebuilds.find(rebuildId);
    }
}
