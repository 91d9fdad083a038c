package dev.comptoir.campaigns.suppression;

import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The word of providers of mail over HTTP. */
@Path("/email-feedback")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cart recovery")
class EmailFeedbackResource {

    private final TakeFeedback take;
    private final Callers callers;

    EmailFeedbackResource(TakeFeedback take, Callers callers) {
        this.take = take;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("campaigns:write")
    @Idempotent
    @Operation(
            operationId = "giveEmailFeedback",
            summary = "Say that a mail bounced or was called spam",
            description = """
            For the webhooks of your provider of mail. BOUNCE and COMPLAINT put the address on the suppression list and cancel
            its planned reminders; SOFT_BOUNCE changes nothing. Mails about orders are not affected. Mails that come back to
            your mailbox are not read: have your provider report them.""")
    public Uni<EmailFeedback> give(@NotNull @Valid EmailFeedbackRequest request) {
        return take.handle(request, callers.requestKey("give-email-feedback", request))
                .map(Replayable::answer);
    }
}
