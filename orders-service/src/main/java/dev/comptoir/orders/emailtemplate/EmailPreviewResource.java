package dev.comptoir.orders.emailtemplate;

import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.idempotency.RequestKey;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Looking at mails before customers do, over HTTP. */
@Path("/order-email-templates/{kind}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Order e-mails")
class EmailPreviewResource {

    private static final String LANGUAGE = "`en` or `fr`.";

    private final PreviewEmail preview;
    private final SendTestEmail test;
    private final Callers callers;

    EmailPreviewResource(PreviewEmail preview, SendTestEmail test, Callers callers) {
        this.preview = preview;
        this.test = test;
        this.callers = callers;
    }

    @POST
    @Path("/preview")
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(operationId = "previewOrderEmail", summary = "Preview a mail", description = """
            The whole mail with the texts in use or a `draft`, about a real order or an example. Nothing is sent or kept.""")
    @APIResponse(responseCode = "404", description = "`email-template-not-found`, `order-not-found`")
    @APIResponse(responseCode = "422", description = """
            `template-invalid`, `template-too-costly`, `template-tag-unknown`, `template-filter-unknown`""")
    public Uni<EmailPreview> preview(
            @RestPath @Size(max = 50) String kind,
            @RestQuery @DefaultValue("en") @Parameter(description = LANGUAGE) @Pattern(regexp = "en|fr")
                    String language,
            @NotNull @Valid PreviewEmailRequest request) {
        return preview.handle(EmailName.of(kind, language), request);
    }

    @POST
    @Path("/test")
    @RolesAllowed("settings:write")
    @Idempotent(required = true)
    @Operation(operationId = "sendTestOrderEmail", summary = "Send a mail for a test", description = """
            To an address you name, its subject marked with [Test]; at most 10 an hour for the whole store.""")
    @APIResponse(responseCode = "404", description = "`email-template-not-found`, `order-not-found`")
    @APIResponse(responseCode = "409", description = "`too-many-test-mails`")
    @APIResponse(responseCode = "422", description = """
            `template-invalid`, `template-too-costly`, `template-tag-unknown`, `template-filter-unknown`""")
    public Uni<TestEmailView> test(
            @RestPath @Size(max = 50) String kind,
            @RestQuery @DefaultValue("en") @Parameter(description = LANGUAGE) @Pattern(regexp = "en|fr")
                    String language,
            @NotNull @Valid TestEmailRequest request) {
        RequestKey key = callers.requiredRequestKey("test-email " + kind + " " + language, request);
        return test.handle(
                        EmailName.of(kind, language),
                        request,
                        key,
                        callers.current().name())
                .map(Replayable::answer);
    }
}
