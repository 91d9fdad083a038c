package dev.comptoir.orders.paymentsession;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import dev.comptoir.orders.history.Actor;
import dev.comptoir.orders.mail.StatusLinks;
import dev.comptoir.platform.http.Acceptance;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.PublicLink;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Paying an order online over HTTP, for everybody who has its link. */
@Path("/order-status/{token}/payment-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public links")
@PermitAll
@PublicLink
class BuyerSessionResource {

    private final PaymentSessions sessions;
    private final PaymentSessionStore store;
    private final StatusLinks links;
    private final Callers callers;

    BuyerSessionResource(PaymentSessions sessions, PaymentSessionStore store, StatusLinks links, Callers callers) {
        this.sessions = sessions;
        this.store = store;
        this.links = links;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "startOwnPaymentSession", summary = "Pay an order by its link", description = """
            Public, no key: the token is that of the order's live status, which the answer of a checkout and every mail carry.
            What a storefront asks for after a checkout. Like `POST /orders/{orderId}/payment-sessions`.""")
    @APIResponseSchema(value = PaymentSessionView.class, responseCode = "201", responseDescription = "The session")
    @APIResponse(responseCode = "404", description = "`order-status-not-found`")
    @APIResponse(responseCode = "409", description = """
            `payment-provider-not-configured`, `order-cancelled`, `order-already-paid`, `order-refunded`, `order-archived`,
            `order-deleted`, `order-will-not-be-delivered`""")
    @APIResponse(responseCode = "422", description = """
            `payment-exceeds-due`, `payment-not-positive`, `invalid-money`, `amount-not-payable`""")
    public Uni<RestResponse<PaymentSessionView>> start(
            @RestPath @Size(max = 400) String token,
            @NotNull @Valid StartPaymentSessionRequest request,
            @Context HttpHeaders headers) {
        Acceptance.check(headers, MediaType.APPLICATION_JSON);
        UUID orderId = order(token);
        RequestKey key = callers.linkRequestKey("start-payment-session " + orderId, request);
        return sessions.start(orderId, request, key, Actor.CUSTOMER)
                .map(started -> Answers.created(
                        "/order-status/" + token + "/payment-sessions/"
                                + started.answer().id(),
                        started.answer().version(),
                        started));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "followPayButton",
            summary = "Go from the live status to the payment page",
            description = """
            What the button "Pay now" of the page does: leads to the provider's page for all that is due, or back to the live
            status when nothing is or the provider cannot be reached.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(type = SchemaType.OBJECT, description = "A button without fields")))
    @APIResponse(responseCode = "303", description = "To the payment page, or back to the live status")
    @APIResponse(responseCode = "404", description = "`order-status-not-found`")
    public Uni<Response> goToPage(@RestPath @Size(max = 400) String token, MultivaluedMap<String, String> form) {
        UUID orderId = order(token);
        return sessions.start(orderId, StartPaymentSessionRequest.PAGE, RequestKey.none(), Actor.CUSTOMER)
                .map(started -> started.answer().paymentUrl())
                .onFailure(DomainException.class)
                .recoverWithNull()
                .map(page -> Response.seeOther(URI.create(page == null ? links.url(orderId) : page))
                        .header("Cache-Control", "no-store")
                        .header("Referrer-Policy", "no-referrer")
                        .build());
    }

    @GET
    @Path("/{sessionId}")
    @Operation(
            operationId = "getOwnPaymentSession",
            summary = "Get a payment session by the order's link",
            description = """
            Public, no key: how it stands, such as to see whether the money has come.""")
    @APIResponse(responseCode = "404", description = "`order-status-not-found`, `payment-session-not-found`")
    public Uni<PaymentSessionView> get(@RestPath @Size(max = 400) String token, @RestPath UUID sessionId) {
        return Uni.createFrom().deferred(() -> store.find(order(token), sessionId));
    }

    private UUID order(String token) {
        return links.read(token)
                .orElseThrow(() ->
                        Kind.NOT_FOUND.refusal("order-status-not-found", "The link is cut, changed, or of no order."));
    }
}
