package dev.comptoir.orders.providerevent;

import dev.comptoir.orders.payment.FollowDispute;
import dev.comptoir.orders.paymentsession.FollowPayment;
import dev.comptoir.orders.provider.PaymentProviders;
import dev.comptoir.orders.provider.ProviderEvent;
import dev.comptoir.platform.http.PublicLink;
import dev.comptoir.platform.steps.Steps;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The provider's webhook. */
@Path("/payment-provider-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
@PermitAll
@PublicLink
class ProviderEventResource {

    private final PaymentProviders providers;
    private final FollowPayment payments;
    private final FollowDispute disputes;
    private final Clock clock;

    ProviderEventResource(PaymentProviders providers, FollowPayment payments, FollowDispute disputes, Clock clock) {
        this.providers = providers;
        this.payments = payments;
        this.disputes = disputes;
        this.clock = clock;
    }

    @POST
    @Path("/stripe")
    @Consumes("application/json")
    @RequestBody(
            required = true,
            description = "The event as Stripe signed it, to the byte",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    @Operation(operationId = "receiveStripeEvent", summary = "Take an event of Stripe", description = """
            Name this address as a webhook endpoint at Stripe, with the events `payment_intent.succeeded`,
            `payment_intent.payment_failed`, `payment_intent.canceled`, `checkout.session.completed`,
            `checkout.session.async_payment_succeeded`, `checkout.session.expired`, `refund.created`, `refund.updated`,
            `refund.failed` and `charge.dispute.*`. No key: the header Stripe-Signature is verified, not older than five minutes.
            The same event again, and events in another order, change nothing twice; others are taken and ignored.""")
    @APIResponse(responseCode = "204", description = "Taken")
    @APIResponse(responseCode = "400", description = "`provider-signature-invalid`, `provider-event-unreadable`")
    @APIResponse(responseCode = "409", description = "`payment-provider-not-configured`")
    public Uni<RestResponse<Void>> take(byte[] event, @RestHeader("Stripe-Signature") String signature) {
        return follow(providers.required().event(event, signature, clock.instant()))
                .replaceWith(RestResponse.noContent());
    }

    private Uni<Void> follow(ProviderEvent event) {
        return switch (event) {
            case ProviderEvent.OfPayment payment -> payments.handle(payment);
            case ProviderEvent.OfDispute dispute -> disputes.handle(dispute.dispute());
            case ProviderEvent.OfRefund _, ProviderEvent.Ignored _ -> Steps.done();
        };
    }
}
