package dev.comptoir.orders.providerevent;

import dev.comptoir.orders.provider.PaymentProvider;
import dev.comptoir.orders.provider.PaymentProviders;
import dev.comptoir.orders.provider.SignedEvent;
import dev.comptoir.orders.provider.generic.GenericProvider;
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

/** The webhook of the merchant's own payment program. */
@Path("/payment-provider-events/generic")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
@PermitAll
@PublicLink
class GenericEventResource {

    private final PaymentProviders providers;
    private final ProviderReports reports;
    private final Clock clock;

    GenericEventResource(PaymentProviders providers, ProviderReports reports, @MachineTime Clock clock) {
        this.providers = providers;
        this.reports = reports;
        this.clock = clock;
    }

    @POST
    @Consumes("application/json")
    @RequestBody(
            required = true,
            description = "The event as it was signed, to the byte",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "paid",
                                            value =
                                                    "{\"type\":\"payment.updated\",\"data\":{\"id\":\"pay-1\",\"sessionId\":\"01980000-0000-7000-8000-000000000001\",\"state\":\"SUCCEEDED\",\"amount\":{\"amount\":\"48.60\",\"currency\":\"EUR\"},\"method\":\"card\"}}")))
    @Operation(
            operationId = "receivePaymentProgramEvent",
            summary = "Take an event of your own payment program",
            description = """
            For a store whose payments go through a program of the merchant (docs/payments.md in the sources says how both
            speak). No key: signed as Standard Webhooks 1.0.0 says with the secret of the store, not older than five minutes.
            `type` is `payment.updated` (`data`: id, sessionId, state OPEN, SUCCEEDED, CANCELLED or FAILED, amount, method,
            failureCode), `refund.updated` (id, paymentId, refundId where it was asked for from here, amount, state PENDING,
            SUCCEEDED or FAILED, failureCode) or `dispute.updated` (id, paymentId, amount, reason, state OPEN, WON or LOST).
            The same event again, and events in another order, change nothing twice; other types are taken and ignored.""")
    @APIResponse(responseCode = "204", description = "Taken")
    @APIResponse(responseCode = "400", description = "`provider-signature-invalid`, `provider-event-unreadable`")
    @APIResponse(responseCode = "409", description = "`payment-provider-not-configured`")
    @APIResponse(responseCode = "503", description = "`payment-provider-unavailable`: send it again")
    public Uni<RestResponse<Void>> take(
            byte[] event,
            @Parameter(description = "Id of the message, the same each time it is sent")
                    @RestHeader("webhook-id")
                    @Size(max = 200)
                    String id,
            @Parameter(description = "When it was signed, in seconds since 1970")
                    @RestHeader("webhook-timestamp")
                    @Size(max = 20)
                    String timestamp,
            @Parameter(description = "One or more signatures, separated by spaces: v1, and Base64")
                    @RestHeader("webhook-signature")
                    @Size(max = 2000)
                    String signature) {
        PaymentProvider program = providers.named(GenericProvider.NAME);
        SignedEvent signed = new SignedEvent(id, timestamp, signature, event);
        return reports.follow(program, program.event(signed, clock.instant())).replaceWith(RestResponse.noContent());
    }
}
