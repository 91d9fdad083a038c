package dev.comptoir.gateway.webhook;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

/** Webhook endpoints over HTTP. */
@Path("/v1/webhook-endpoints")
@Tag(name = "Webhooks", description = "Addresses that are told of events, signed as Standard Webhooks 1.0.0.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("webhooks:manage")
class EndpointResource {

    private final CreateEndpoint createEndpoint;
    private final ChangeEndpoint changeEndpoint;
    private final RotateSecret rotateSecret;
    private final DeleteEndpoint deleteEndpoint;
    private final FindEndpoints findEndpoints;
    private final Callers callers;

    EndpointResource(
            CreateEndpoint createEndpoint,
            ChangeEndpoint changeEndpoint,
            RotateSecret rotateSecret,
            DeleteEndpoint deleteEndpoint,
            FindEndpoints findEndpoints,
            Callers callers) {
        this.createEndpoint = createEndpoint;
        this.changeEndpoint = changeEndpoint;
        this.rotateSecret = rotateSecret;
        this.deleteEndpoint = deleteEndpoint;
        this.findEndpoints = findEndpoints;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createWebhookEndpoint", summary = "Register a webhook endpoint", description = """
                    Every matching event that happens after this answer is sent there, at least once, signed with the
                    secret in the answer, which is shown this once. An event that is not taken is tried ten times over three
                    days. An endpoint that is down, which gives no answer or any 5xx, is left alone as a whole for a tenth
                    of the time it has been failing without a success, at most 5 minutes; one that answers 429, 502, 503 or
                    504 for what Retry-After says, at most an hour, or 30 s. Meanwhile (restingUntil) events wait without
                    using up their tries. After 5 days without a success it is switched off. At most 100 endpoints. Needs
                    the scope webhooks:manage. 422 invalid-webhook-url, unknown-event-type, too-many-webhook-endpoints.""")
    @APIResponse(
            responseCode = "201",
            description = "The endpoint and its secret",
            content = @Content(schema = @Schema(implementation = EndpointSecretView.class)))
    public Uni<Response> create(@NotNull @Valid CreateEndpointRequest request) {
        RequestKey key = callers.requestKey("create-webhook-endpoint", request);
        return createEndpoint
                .handle(request, key)
                .map(once -> ETags.created(
                        "/webhook-endpoints/" + once.answer().id(),
                        once.answer().version(),
                        once));
    }

    @GET
    @Operation(
            operationId = "listWebhookEndpoints",
            summary = "List webhook endpoints",
            description = "Newest first. Needs the scope webhooks:manage.")
    public Uni<Page<EndpointView>> list(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit, @RestQuery @Size(max = 500) String cursor) {
        return findEndpoints.page(limit, cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getWebhookEndpoint",
            summary = "Get a webhook endpoint",
            description = "Needs the scope webhooks:manage. 404 webhook-endpoint-not-found.")
    @APIResponse(
            responseCode = "200",
            description = "The endpoint",
            content = @Content(schema = @Schema(implementation = EndpointView.class)))
    public Uni<Response> get(@RestPath UUID id) {
        return findEndpoints.one(id).map(EndpointResource::tagged);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(operationId = "changeWebhookEndpoint", summary = "Change a webhook endpoint", description = """
                    What is left out stays. State ENABLED switches an endpoint on again and sends what has queued up. Another
                    url, or DISABLED and then ENABLED, ends a rest at once. Honours If-Match. Needs the scope
                    webhooks:manage. 404 webhook-endpoint-not-found, 412 stale-version, 422 invalid-webhook-url,
                    unknown-event-type.""")
    @APIResponse(
            responseCode = "200",
            description = "The endpoint as it is now",
            content = @Content(schema = @Schema(implementation = EndpointView.class)))
    public Uni<Response> change(
            @RestPath UUID id,
            @NotNull @Valid ChangeEndpointRequest request,
            @HeaderParam("If-Match") @Size(max = 200) String ifMatch) {
        return changeEndpoint.handle(id, request, ifMatch).map(EndpointResource::tagged);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteWebhookEndpoint", summary = "Delete a webhook endpoint", description = """
                    Nothing more is sent there and its delivery log is gone; PATCH with state DISABLED keeps both. Needs the
                    scope webhooks:manage. 404 webhook-endpoint-not-found.""")
    @APIResponse(responseCode = "204", description = "The endpoint is gone")
    public Uni<Response> delete(@RestPath UUID id) {
        return deleteEndpoint.handle(id).map(_ -> Response.noContent().build());
    }

    @POST
    @Path("/{id}/secret-rotations")
    @Operation(operationId = "rotateWebhookSecret", summary = "Give a webhook endpoint a new secret", description = """
                    The new secret is in this answer only. For 24 hours everything carries two signatures, of the new secret
                    and of the one before. Needs the scope webhooks:manage. 404 webhook-endpoint-not-found.""")
    @APIResponse(
            responseCode = "200",
            description = "The endpoint and its new secret",
            content = @Content(schema = @Schema(implementation = EndpointSecretView.class)))
    public Uni<Response> rotate(@RestPath UUID id) {
        RequestKey key = callers.requestKey("rotate-webhook-secret " + id, id);
        return rotateSecret.handle(id, key).map(once -> ETags.ok(once.answer().version(), once));
    }

    private static Response tagged(EndpointView view) {
        return Response.ok(view).tag(ETags.of(view.version())).build();
    }
}
