package dev.comptoir.gateway.delivery;

import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Test events for webhook endpoints, over HTTP. */
@Path("/v1/webhook-endpoints/{id}/test")
@Tag(name = "Webhooks", description = "Addresses that get events, signed as Standard Webhooks 1.0.0.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("webhooks:manage")
class TestEventResource {

    private final SendTestEvent sendTest;
    private final Callers callers;

    TestEventResource(SendTestEvent sendTest, Callers callers) {
        this.sendTest = sendTest;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @Operation(operationId = "testWebhookEndpoint", summary = "Send a webhook endpoint a test event", description = """
            A signed event of type webhook.test, whatever the endpoint subscribed to; the delivery says what came of it. A
            DISABLED endpoint gets it when it is ENABLED again.""")
    @APIResponseSchema(value = DeliveryView.class, responseCode = "202", responseDescription = "It will be sent")
    public Uni<RestResponse<DeliveryView>> test(@RestPath UUID id) {
        return sendTest.handle(id, callers.requestKey("test-webhook-endpoint " + id, id))
                .map(DeliveryResource::accepted);
    }
}
