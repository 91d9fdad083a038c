package dev.comptoir.gateway.webhook;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Webhook endpoints over HTTP. */
@Path("/v1/webhook-endpoints")
@Tag(name = "Webhooks", description = "Addresses that get events, signed as Standard Webhooks 1.0.0.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("webhooks:manage")
class EndpointResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final EndpointStore endpoints;
    private final CreateEndpoint create;
    private final ChangeEndpoint change;
    private final RotateSecret rotate;
    private final DeleteEndpoint delete;
    private final Callers callers;

    EndpointResource(
            EndpointStore endpoints,
            CreateEndpoint create,
            ChangeEndpoint change,
            RotateSecret rotate,
            DeleteEndpoint delete,
            Callers callers) {
        this.endpoints = endpoints;
        this.create = create;
        this.change = change;
        this.rotate = rotate;
        this.delete = delete;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "createWebhookEndpoint", summary = "Register a webhook endpoint", description = """
            Every matching event that happens after this answer is sent there, at least once, signed with the secret in the
            answer, which is shown this once. The address is public: private, local and link-local addresses are refused,
            whatever name leads there, unless the operator allows them. An event that is not taken is tried ten times over
            three days. To an endpoint that is down, which gives no answer or any 5xx, nothing is sent for a tenth of the
            time it has been failing without a success, at most 5 minutes; to one that answers 429, 502, 503 or 504 for what
            Retry-After says, at most an hour, or 30 s. Meanwhile (`pausedUntil`) events wait without using up their
            attempts. After 5 days without a success, or when it answers 410, it is switched off and the store gets a mail.
            Events can arrive in another order than they happened in: `sequence` tells the order of the events of one
            aggregate (`aggregateType` and `aggregateId`), and events of the same sequence come from one change. To
            an `ordered` endpoint an event of an aggregate is sent only when those before it were taken or given up: one that
            fails holds up those of the same aggregate, for three days at most, and no others.

            Three things narrow what is sent. `triggerFields`: of events that say `changes`, only those that change one of these
            fields. `filter`: only events in whose `data` each of these places has one of its values, such as
            `[{"field": "lines.sku", "in": ["TEE-RED-M"]}]`; a place that is not there holds nothing. `fields`: of `data`, only
            these, also when it is sent once more. A place that no event of these types has is refused with the one written most
            like it (`nearest`). The feed has the events whole. At most 100 endpoints.

            `apiVersion` is the version of what is sent, in the body and in the header `Comptoir-Api-Version`; an endpoint stays
            with the one it was made for. `format` SNIPCART is for receivers that were written for Snipcart: the body is
            `eventName`, `mode` (Live, or Test for a test event), `createdOn` and `content` in Snipcart's names, headers and
            signature are ours. It gets what Snipcart has too and nothing else: `order.completed`; `order.status.changed` when an
            order is cancelled, and, from `order.fulfillmentStatus.changed`, when it becomes Shipped or Delivered or no longer
            is; `order.paymentStatus.changed` where Pending, Paid and Refunded differ; `order.trackingNumber.changed`;
            `order.refund.created`; `order.notification.created`; and `order.withdrawal.created` from `withdrawal.received`.
            `events`, `triggerFields` and `filter` name ours. `content` of the first four is the whole order as it stood then, put
            together from its events of the last 30 days; what of an order that was placed before is in none of them is as it
            was when the event was first sent. Of a refund and of a notification it is what Snipcart says of those, but for
            the text of a message. What waited when an endpoint took this format up has its own name and data in that
            envelope.""")
    @APIResponseSchema(
            value = EndpointWithSecret.class,
            responseCode = "201",
            responseDescription = "The endpoint and its secret")
    @APIResponse(
            responseCode = "422",
            description = "`invalid-webhook-url`, `unknown-event-type`, `unknown-trigger-field`, `unknown-event-field`,"
                    + " `unknown-api-version`, `fields-of-another-format`, `too-many-webhook-endpoints`.")
    public Uni<RestResponse<EndpointWithSecret>> create(@NotNull @Valid CreateEndpointRequest request) {
        return create.handle(request, callers.requestKey("create-webhook-endpoint", request))
                .map(once -> Answers.created(
                        "/webhook-endpoints/" + once.answer().id(),
                        once.answer().version(),
                        once));
    }

    @GET
    @Operation(
            operationId = "listWebhookEndpoints",
            summary = "List webhook endpoints",
            description = "Newest first unless `sort` says otherwise, without their secrets.")
    public Uni<Page<Endpoint>> list(@BeanParam @Valid ChangesRequest changes, @BeanParam @Valid PageRequest page) {
        return endpoints.page(changes, page);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getWebhookEndpoint",
            summary = "Get a webhook endpoint",
            description = "Without its secret. 404: `webhook-endpoint-not-found`.")
    public Uni<RestResponse<Endpoint>> get(@RestPath UUID id) {
        return endpoints.find(id).map(endpoint -> Answers.ok(endpoint.version(), endpoint));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @IfMatch
    @RequestBody(
            required = true,
            content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = EndpointChange.class)))
    @Operation(operationId = "changeWebhookEndpoint", summary = "Change a webhook endpoint", description = """
            JSON Merge Patch: an absent field stays, null clears the description and is refused elsewhere. State ENABLED
            switches an endpoint on again and sends what has queued up. Another url, or DISABLED and then ENABLED, ends a
            pause at once.""")
    @APIResponse(
            responseCode = "422",
            description = "`invalid-webhook-url`, `unknown-event-type`, `unknown-trigger-field`, `unknown-event-field`,"
                    + " `unknown-api-version`, `fields-of-another-format`.")
    public Uni<RestResponse<Endpoint>> change(
            @RestPath UUID id, @NotNull String patch, @RestHeader("If-Match") String ifMatch) {
        return change.handle(id, patch, ifMatch).map(endpoint -> Answers.ok(endpoint.version(), endpoint));
    }

    @DELETE
    @Path("/{id}")
    @IfMatch
    @Operation(operationId = "deleteWebhookEndpoint", summary = "Delete a webhook endpoint", description = """
            Nothing more is sent there and its delivery log is deleted; PATCH with state DISABLED keeps both.""")
    public Uni<Void> delete(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        return delete.handle(id, ifMatch);
    }

    @POST
    @Path("/{id}/secret-rotations")
    @Idempotent
    @Operation(operationId = "rotateWebhookSecret", summary = "Give a webhook endpoint a new secret", description = """
            The new secret is in this answer only. For 24 hours everything carries two signatures, of the new secret and of
            the one before; another rotation within that time drops the oldest at once.""")
    @APIResponseSchema(value = EndpointWithSecret.class, responseDescription = "The endpoint and its new secret")
    public Uni<RestResponse<EndpointWithSecret>> rotate(@RestPath UUID id) {
        return rotate.handle(id, callers.requestKey("rotate-webhook-secret " + id, id))
                .map(once -> Answers.ok(once.answer().version(), once));
    }
}
