package dev.comptoir.gateway.delivery;

import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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

/** Test events for webhook endpoints, over HTTP. */
@Path("/v1/webhook-endpoints/{id}/test")
@Tag(name = "Webhooks", description = "Addresses that are told of events, signed as Standard Webhooks 1.0.0.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("webhooks:manage")
class TestEventResource {

    private final SendTestEvent sendTestEvent;
    private final Callers callers;

    TestEventResource(SendTestEvent sendTestEvent, Callers callers) {
        this.sendTestEvent = sendTestEvent;
        this.callers = callers;
    }

    @POST
    @Operation(operationId = "testWebhookEndpoint", summary = "Send a webhook endpoint a test event", description = """
                    A signed event of type webhook.test, whatever the endpoint subscribed to; the delivery says what came of
                    it. A DISABLED endpoint gets it when it is ENABLED again. Needs the scope webhooks:manage. 404
                    webhook-endpoint-not-found.""")
    @APIResponse(
            responseCode = "202",
            description = "It is on its way",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Uni<Response> test(@RestPath UUID id) {
        return sendTestEvent
                .handle(id, callers.requestKey("test-webhook-endpoint " + id, id))
                .map(DeliveryResource::accepted);
    }
}
