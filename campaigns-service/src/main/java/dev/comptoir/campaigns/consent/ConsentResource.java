package dev.comptoir.campaigns.consent;

import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.page.ChangesRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Who agreed to mails, over HTTP. */
@Path("/email-consents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cart recovery")
class ConsentResource {

    private final ConsentStore consents;
    private final RecordConsent record;
    private final Callers callers;

    ConsentResource(ConsentStore consents, RecordConsent record, Callers callers) {
        this.consents = consents;
        this.record = record;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"campaigns:read", "campaigns:write"})
    @Operation(operationId = "listEmailConsents", summary = "List consents", description = """
            Who agreed to mails about abandoned carts, and what shows it, the newest first unless `sort` says
            otherwise. Entries are never changed: `updatedFrom` and `sort` go by `recordedAt`. Those of a person who was erased
            are not listed any more.""")
    public Uni<Page<EmailConsent>> list(
            @RestQuery @Size(max = FieldRules.EMAIL_LENGTH) @Parameter(description = "The whole address, in any case")
                    String email,
            @BeanParam @Valid ChangesRequest changes,
            @BeanParam @Valid PageRequest page) {
        return consents.page(email, changes, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"campaigns:read", "campaigns:write"})
    @Operation(operationId = "getEmailConsent", summary = "Get a consent")
    public Uni<EmailConsent> get(@RestPath UUID id) {
        return consents.find(id);
    }

    @POST
    @RolesAllowed("campaigns:write")
    @Idempotent
    @Operation(operationId = "recordEmailConsent", summary = "Record a consent", description = """
            With `consentRequired` or `consentByCountry` of /settings/recovery/sending, reminders go only to addresses with such
            an entry or, where that is enough, an earlier order. An address on the suppression list stays on it.""")
    @APIResponseSchema(value = EmailConsent.class, responseCode = "201", responseDescription = "Recorded")
    @APIResponse(responseCode = "422", description = "`consent-in-the-future`")
    public Uni<RestResponse<EmailConsent>> record(@NotNull @Valid RecordConsentRequest request) {
        return record.handle(
                        request,
                        callers.requestKey("record-email-consent", request),
                        callers.current().name())
                .map(recorded ->
                        Answers.created("/email-consents/" + recorded.answer().id(), recorded));
    }
}
