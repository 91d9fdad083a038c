package dev.comptoir.orders.providerevent;

import dev.comptoir.orders.provider.PaymentProvider;
import dev.comptoir.orders.provider.PaymentProviders;
import dev.comptoir.orders.provider.SignedEvent;
import dev.comptoir.orders.provider.stripe.StripeProvider;
import dev.comptoir.platform.http.PublicLink;
import dev.comptoir.platform.time.MachineTime;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** Stripe's webhook. */
@Path("/payment-provider-events/stripe")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
@PermitAll
@PublicLink
class StripeEventResource {

    private final PaymentProviders providers;
    private final ProviderReports reports;
    private final Clock clock;

    StripeEventResource(PaymentProviders providers, ProviderReports reports, @MachineTime Clock clock) {
        this.providers = providers;
        this.reports = reports;
        this.clock = clock;
    }

    @POST
    @Consumes("application/json")
    @RequestBody(
            required = true,
            description = "The event as Stripe signed it, to the byte",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "canceled",
                                            value =
                                                    "{\"type\":\"payment_intent.canceled\",\"data\":{\"object\":{\"object\":\"payment_intent\"}}}")))
    @Operation(operationId = "receiveStripeEvent", summary = "Take an event of Stripe", description = """
            Name this address as a webhook endpoint at Stripe, with the events `payment_intent.succeeded`,
            `payment_intent.payment_failed`, `payment_intent.canceled`, `checkout.session.completed`,
            `checkout.session.async_payment_succeeded`, `checkout.session.expired`, `refund.created`, `refund.updated`,
            `refund.failed` and `charge.dispute.*`. No key: the header Stripe-Signature is verified, not older than five minutes.
            The same event again, and events in another order, change nothing twice; others are taken and ignored.""")
    @APIResponse(responseCode = "204", description = "Taken")
    @APIResponse(responseCode = "400", description = "`provider-signature-invalid`, `provider-event-unreadable`")
    @APIResponse(responseCode = "409", description = "`payment-provider-not-configured`")
    @APIResponse(responseCode = "503", description = "`payment-provider-unavailable`: Stripe sends it again")
    public Uni<RestResponse<Void>> take(
            byte[] event,
            @Parameter(description = "When and with which secret Stripe has signed the body")
                    @RestHeader("Stripe-Signature")
                    @Size(max = 2000)
                    String signature) {
        PaymentProvider stripe = providers.named(StripeProvider.NAME);
        SignedEvent signed = new SignedEvent(null, null, signature, event);
        return reports.follow(stripe, stripe.event(signed, clock.instant())).replaceWith(RestResponse.noContent());
    }
}
