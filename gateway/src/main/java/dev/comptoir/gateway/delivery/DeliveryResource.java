package dev.comptoir.gateway.delivery;

import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The log of webhook deliveries over HTTP, with replays. */
@Path("/v1/webhook-deliveries")
@Tag(name = "Webhooks", description = "Addresses that get events, signed as Standard Webhooks 1.0.0.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("webhooks:manage")
class DeliveryResource {

    private final DeliveryStore deliveries;
    private final ReplayDelivery replay;
    private final Callers callers;

    DeliveryResource(DeliveryStore deliveries, ReplayDelivery replay, Callers callers) {
        this.deliveries = deliveries;
        this.replay = replay;
        this.callers = callers;
    }

    @GET
    @Operation(operationId = "listWebhookDeliveries", summary = "List webhook deliveries", description = """
            Newest first unless `sort` says otherwise, of the last 30 days; those to an endpoint that was deleted go with it.""")
    public Uni<Page<DeliveryView>> list(
            @BeanParam @Valid DeliveryQuery query,
            @BeanParam @Valid ChangesRequest changes,
            @BeanParam @Valid PageRequest page) {
        return deliveries.page(query, changes, page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getWebhookDelivery",
            summary = "Get a webhook delivery with its log",
            description = "What was sent, and every attempt with its answer (4096 bytes at most).")
    public Uni<DeliveryDetailView> get(@RestPath UUID id) {
        return deliveries.detail(id);
    }

    @POST
    @Path("/{id}/replay")
    @Idempotent
    @Operation(operationId = "replayWebhookDelivery", summary = "Send a webhook once more", description = """
            The same bytes under the same webhook-id, with the whole schedule of attempts before it again.""")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "202", responseDescription = "It will be sent")
    public Uni<RestResponse<DeliveryView>> replay(@RestPath UUID id) {
        return replay.handle(id, callers.requestKey("replay-webhook-delivery " + id, id))
                .map(DeliveryResource::accepted);
    }

    static RestResponse<DeliveryView> accepted(Replayable<DeliveryView> once) {
        ResponseBuilder<DeliveryView> answer = ResponseBuilder.create(RestResponse.Status.ACCEPTED, once.answer())
                .header(
                        HttpHeaders.LOCATION,
                        "/v1/webhook-deliveries/" + once.answer().id());
        return once.isReplayed() ? answer.header("Idempotent-Replayed", "true").build() : answer.build();
    }
}
