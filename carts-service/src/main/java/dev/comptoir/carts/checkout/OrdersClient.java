package dev.comptoir.carts.checkout;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** The door of orders-service that only programs of the suite use. */
@RegisterRestClient(configKey = "orders")
interface OrdersClient {

    @POST
    @Path("/v1/internal/placements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
    Uni<RestResponse<byte[]>> place(
            @HeaderParam("Authorization") String authorization,
            @HeaderParam("traceparent") String traceparent,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            byte[] placement);
}
