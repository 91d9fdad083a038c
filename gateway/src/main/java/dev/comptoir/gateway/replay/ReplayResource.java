package dev.comptoir.gateway.replay;

import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Replays of webhooks over HTTP. */
@Path("/v1/webhook-replays")
@Tag(name = "Webhooks", description = "Addresses that get events, signed as Standard Webhooks 1.0.0.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("webhooks:manage")
class ReplayResource {

    private final ReplayStore replays;
    private final CreateReplay create;
    private final RunReplays runner;
    private final Callers callers;

    ReplayResource(ReplayStore replays, CreateReplay create, RunReplays runner, Callers callers) {
        this.replays = replays;
        this.create = create;
        this.runner = runner;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "createWebhookReplay", summary = "Send the events of a time once more", description = """
            Puts the events of a time into the queue of an endpoint, under their own webhook-id and with the whole schedule of
            attempts before them again: with scope FAILED those that were given up, with scope ALL every one that the endpoint
            subscribed to, also those from before it was there. What is under way already is left alone. It works in the
            background; read it again to see how far it is. One replay to an endpoint at a time. A DISABLED endpoint gets the
            events when it is ENABLED again.""")
    @APIResponseSchema(value = WebhookReplay.class, responseCode = "202", responseDescription = "The replay has begun")
    @APIResponse(responseCode = "400", description = "`range-reversed`.")
    @APIResponse(responseCode = "404", description = "`webhook-endpoint-not-found`.")
    @APIResponse(responseCode = "409", description = "`webhook-replay-running`.")
    @APIResponse(responseCode = "422", description = "`unknown-event-type`, `events-not-subscribed`.")
    public Uni<RestResponse<WebhookReplay>> create(@NotNull @Valid CreateReplayRequest request) {
        return create.handle(request, callers.requestKey("create-webhook-replay", request))
                .invoke(runner::wake)
                .map(ReplayResource::accepted);
    }

    @GET
    @Operation(operationId = "listWebhookReplays", summary = "List webhook replays", description = """
            Newest first unless `sort` says otherwise, of the last 30 days at least; those to an endpoint that was deleted go
            with it.""")
    public Uni<Page<WebhookReplay>> list(
            @RestQuery @Parameter(description = "Only replays to this endpoint.") UUID endpointId,
            @BeanParam @Valid ChangesRequest changes,
            @BeanParam @Valid PageRequest page) {
        return replays.page(endpointId, changes, page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getWebhookReplay",
            summary = "Get a webhook replay",
            description = "How far it is. 404: `webhook-replay-not-found`.")
    public Uni<WebhookReplay> get(@RestPath UUID id) {
        return replays.find(id);
    }

    private static RestResponse<WebhookReplay> accepted(Replayable<WebhookReplay> once) {
        ResponseBuilder<WebhookReplay> answer = ResponseBuilder.create(RestResponse.Status.ACCEPTED, once.answer())
                .header(
                        HttpHeaders.LOCATION,
                        "/v1/webhook-replays/" + once.answer().id());
        return once.isReplayed() ? answer.header("Idempotent-Replayed", "true").build() : answer.build();
    }
}
