package dev.comptoir.orders.paymentsession;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Attempts to pay an order at the provider, over HTTP. */
@Path("/orders/{orderId}/payment-sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
class PaymentSessionResource {

    private final PaymentSessions sessions;
    private final PaymentSessionStore store;
    private final Callers callers;

    PaymentSessionResource(PaymentSessions sessions, PaymentSessionStore store, Callers callers) {
        this.sessions = sessions;
        this.store = store;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("orders:write")
    @Idempotent(required = true)
    @Operation(operationId = "startPaymentSession", summary = "Let a buyer pay an order online", description = """
            Makes a payment at the provider for what is due or a part of it, and answers where the buyer pays it. Sending it again
            makes no second one, with the same key or without: one that is open and the same is answered again, one that
            differs takes its place. A provider that takes long is not waited for: the session is CREATING then, and has the
            address as soon as the provider has said it. When the money comes, the order is paid by it: `orders.order-paid.v1` or
            `orders.order-partially-paid.v1`, and the customer gets the mail `payment-received`. Money that comes all the same
            for an order that is cancelled or paid is recorded as it is, published as `orders.excess-payment-received.v1`, mailed
            to the merchant and refundable. The buyer can start one by the order's link:
            `POST /order-status/{token}/payment-sessions`.""")
    @APIResponseSchema(value = PaymentSessionView.class, responseCode = "201", responseDescription = "The session")
    @APIResponse(responseCode = "409", description = """
            `payment-provider-not-configured`, `order-cancelled`, `order-already-paid`, `order-archived`, `order-deleted`,
            `order-will-not-be-delivered`""")
    @APIResponse(responseCode = "422", description = """
            `payment-exceeds-due`, `payment-not-positive`, `invalid-money`, `amount-not-payable`""")
    public Uni<RestResponse<PaymentSessionView>> start(
            @RestPath UUID orderId, @NotNull @Valid StartPaymentSessionRequest request) {
        RequestKey key = callers.requiredRequestKey("start-payment-session " + orderId, request);
        return sessions.start(orderId, request, key, callers.current().name())
                .map(started -> Answers.created(
                        "/orders/" + orderId + "/payment-sessions/"
                                + started.answer().id(),
                        started.answer().version(),
                        started));
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(
            operationId = "listPaymentSessions",
            summary = "List the attempts to pay an order online",
            description = """
            Oldest first unless `sort` says otherwise, with what became of each.""")
    public Uni<Page<PaymentSessionView>> list(
            @RestPath UUID orderId, @BeanParam @Valid CatchUpRequest changes, @BeanParam @Valid PageRequest page) {
        return store.page(orderId, changes, page);
    }

    @GET
    @Path("/{sessionId}")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getPaymentSession", summary = "Get an attempt to pay an order online", description = """
            As it stands by what the provider has reported or was asked last.""")
    @APIResponse(responseCode = "404", description = "`payment-session-not-found`")
    public Uni<PaymentSessionView> get(@RestPath UUID orderId, @RestPath UUID sessionId) {
        return store.find(orderId, sessionId);
    }
}
