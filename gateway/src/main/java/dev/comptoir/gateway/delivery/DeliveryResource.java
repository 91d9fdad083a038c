package dev.comptoir.gateway.delivery;

import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The log of what was sent to webhook endpoints, over HTTP. */
@Path("/v1/webhook-deliveries")
@Tag(name = "Webhooks", description = "Addresses that are told of events, signed as Standard Webhooks 1.0.0.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("webhooks:manage")
class DeliveryResource {

    private final FindDeliveries findDeliveries;
    private final ReplayDelivery replayDelivery;
    private final Callers callers;

    DeliveryResource(FindDeliveries findDeliveries, ReplayDelivery replayDelivery, Callers callers) {
        this.findDeliveries = findDeliveries;
        this.replayDelivery = replayDelivery;
        this.callers = callers;
    }

    @GET
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "List webhook deliveries",
            description = "Newest first, of the last 30 days. Needs the scope webhooks:manage.")
    public Uni<Page<DeliveryView>> list(
            @RestQuery UUID endpointId,
            @RestQuery @Pattern(regexp = "PENDING|DELIVERED|FAILED") String state,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery @Size(max = 500) String cursor) {
        return findDeliveries.page(endpointId, state == null ? "" : state, limit, cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getWebhookDelivery", summary = "Get a webhook delivery with its log", description = """
                    What was sent, and every try with its answer (4096 bytes at most). Needs the scope webhooks:manage. 404
                    webhook-delivery-not-found.""")
    public Uni<DeliveryDetailView> get(@RestPath UUID id) {
        return findDeliveries.one(id);
    }

    @POST
    @Path("/{id}/replay")
    @Operation(operationId = "replayWebhookDelivery", summary = "Send a webhook once more", description = """
                    The same bytes under the same webhook-id, with the whole schedule of retries before it again. Needs the
                    scope webhooks:manage. 404 webhook-delivery-not-found.""")
    @APIResponse(
            responseCode = "202",
            description = "It is on its way",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Uni<Response> replay(@RestPath UUID id) {
        return replayDelivery
                .handle(id, callers.requestKey("replay-webhook-delivery " + id, id))
                .map(DeliveryResource::accepted);
    }

    static Response accepted(Replayable<DeliveryView> once) {
        Response.ResponseBuilder response = Response.accepted(once.answer())
                .header("Location", "/v1/webhook-deliveries/" + once.answer().id());
        return once.isReplayed()
                ? response.header("Idempotent-Replayed", "true").build()
                : response.build();
    }
}
