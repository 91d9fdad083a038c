package dev.comptoir.campaigns.emailtemplate;

import dev.comptoir.campaigns.mail.EmailPreview;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking at mails before customers do, over HTTP. */
@Path("/recovery-email-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cart recovery")
class EmailPreviewResource {

    private static final String NOT_FOUND = "`email-template-not-found`, `abandoned-cart-not-found`";
    private static final String REFUSED = """
            `template-and-draft`; for a draft `template-invalid` (line), `template-too-costly`, `template-tag-unknown`,
            `template-filter-unknown`, `template-without-link`, `language-repeated`""";

    private final PreviewRecoveryEmail preview;
    private final SendTestEmail test;
    private final Callers callers;

    EmailPreviewResource(PreviewRecoveryEmail preview, SendTestEmail test, Callers callers) {
        this.preview = preview;
        this.test = test;
        this.callers = callers;
    }

    @POST
    @Path("/preview")
    @RolesAllowed({"campaigns:read", "campaigns:write"})
    @Operation(
            operationId = "previewRecoveryEmail",
            summary = "Preview a mail about an abandoned cart",
            description = """
            The whole mail in a saved template, in a draft or in the ready-made one, about a real cart or an example with a
            discount. Nothing is sent or kept; its links lead nowhere. A template without texts in the language of the mail
            gives the ready-made ones: `texts` says which were used.""")
    @APIResponse(responseCode = "404", description = NOT_FOUND)
    @APIResponse(responseCode = "422", description = REFUSED)
    public Uni<EmailPreview> preview(@NotNull @Valid LookAtEmailRequest request) {
        return preview.handle(request);
    }

    @POST
    @Path("/test")
    @RolesAllowed("campaigns:write")
    @Idempotent(required = true)
    @Operation(operationId = "sendTestRecoveryEmail", summary = "Send such a mail for a test", description = """
            To an address you name, its subject marked with [Test], its links leading nowhere; at most 10 an hour for the
            whole store.""")
    @APIResponse(responseCode = "404", description = NOT_FOUND)
    @APIResponse(responseCode = "409", description = "`too-many-test-mails` (retryAfter, also as Retry-After)")
    @APIResponse(responseCode = "422", description = REFUSED)
    public Uni<TestEmailView> test(@NotNull @Valid TestEmailRequest request) {
        return test.handle(request, callers.requiredRequestKey("test-recovery-email", request))
                .map(Replayable::answer);
    }
}
