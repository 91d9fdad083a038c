package dev.comptoir.orders.report;

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

/** Rebuilds of the reports over HTTP. */
@Path("/reports/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
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
    @RolesAllowed("orders:write")
    @Idempotent
    @Operation(operationId = "rebuildReports", summary = "Count all orders anew", description = """
            Counts every order anew and compares every sum, beside the running store; what differs is put right and said. The
            reports are whole all the while.""")
    @APIResponseSchema(value = RebuildView.class, responseCode = "202", responseDescription = "Ask at Location")
    public Uni<RestResponse<RebuildView>> create() {
        return request.handle(
                        callers.requestKey("rebuild-reports", ""),
                        callers.current().name())
                .map(once -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, once.answer())
                        .header(
                                HttpHeaders.LOCATION,
                                "/v1/reports/rebuilds/" + once.answer().id())
                        .build());
    }

    @GET
    @Path("/{rebuildId}")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getReportRebuild", summary = "Get a rebuild of the reports", description = """
            How far it is, and what differed.""")
    @APIResponse(responseCode = "404", description = "`rebuild-not-found`")
    public Uni<RebuildView> get(@RestPath UUID rebuildId) {
        return rebuilds.find(rebuildId);
    }
}
