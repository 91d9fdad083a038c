package dev.comptoir.campaigns.emailtemplate;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Templates of mails about abandoned carts over HTTP. */
@Path("/recovery-email-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cart recovery")
class RecoveryTemplateResource {

    private static final String REFUSED = """
            `template-invalid` (line), `template-too-costly`, `template-tag-unknown`, `template-filter-unknown`,
            `template-without-link`, each at its field; `language-repeated`, `too-many-email-templates`""";

    private final RecoveryTemplateStore templates;
    private final SaveRecoveryEmailTemplate save;
    private final DeleteRecoveryEmailTemplate delete;
    private final Callers callers;

    RecoveryTemplateResource(
            RecoveryTemplateStore templates,
            SaveRecoveryEmailTemplate save,
            DeleteRecoveryEmailTemplate delete,
            Callers callers) {
        this.templates = templates;
        this.save = save;
        this.delete = delete;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"campaigns:read", "campaigns:write"})
    @Operation(operationId = "listRecoveryEmailTemplates", summary = "List your templates", description = """
            Your own templates of mails about abandoned carts, the newest first unless `sort` says otherwise.
            GET /recovery-email-templates/default has the one of every step that names none.""")
    public Uni<Page<RecoveryEmailTemplate>> list(
            @BeanParam @Valid ChangesRequest changes, @BeanParam @Valid PageRequest page) {
        return templates.page(changes, page);
    }

    @GET
    @Path("/default")
    @RolesAllowed({"campaigns:read", "campaigns:write"})
    @Operation(
            operationId = "getDefaultRecoveryEmailTemplate",
            summary = "Get the ready-made template",
            description = """
            The texts of every step that names no template, to begin one of your own with, and all that templates may name
            in `variables`.""")
    public Uni<ReadyMadeTemplate> readyMade() {
        return Uni.createFrom().item(ReadyMadeTemplate.CURRENT);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"campaigns:read", "campaigns:write"})
    @Operation(operationId = "getRecoveryEmailTemplate", summary = "Get a template")
    public Uni<RestResponse<RecoveryEmailTemplate>> get(@RestPath UUID id) {
        return templates.find(id).map(template -> Answers.ok(template.version(), template));
    }

    @POST
    @RolesAllowed("campaigns:write")
    @Idempotent
    @Operation(operationId = "createRecoveryEmailTemplate", summary = "Write a template", description = """
            Liquid: `{{ customer.name }}`, `if`, `unless`, `case`, `for`, `assign`, `capture`, `comment`, `raw` and the filters
            that shape texts and numbers; at most 200 tags and 1000 passes of loops in each text; nothing includes, reads or
            calls anything. Values are escaped. Of HTML, formatting, tables, pictures of the web and harmless styles stay;
            logo, legal footer and unsubscribe link are put around it. Steps name a template by `templateId`. At most 100.""")
    @APIResponseSchema(value = RecoveryEmailTemplate.class, responseCode = "201", responseDescription = "Written")
    @APIResponse(responseCode = "409", description = "`email-template-name-taken`")
    @APIResponse(responseCode = "422", description = REFUSED)
    public Uni<RestResponse<RecoveryEmailTemplate>> create(@NotNull @Valid SaveRecoveryEmailTemplateRequest request) {
        return save.handle(request, callers.requestKey("create-recovery-email-template", request))
                .map(saved -> Answers.created(
                        "/recovery-email-templates/" + saved.answer().id(),
                        saved.answer().version(),
                        saved));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("campaigns:write")
    @IfMatch(required = true)
    @Operation(operationId = "saveRecoveryEmailTemplate", summary = "Replace a template", description = """
            Mails that go out from now on use it, those already planned too. Mails that waited because the template had
            failed go out.""")
    @APIResponse(responseCode = "409", description = "`email-template-name-taken`")
    @APIResponse(responseCode = "422", description = REFUSED)
    public Uni<RestResponse<RecoveryEmailTemplate>> replace(
            @RestPath UUID id,
            @NotNull @Valid SaveRecoveryEmailTemplateRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return save.handle(id, request, ifMatch).map(template -> Answers.ok(template.version(), template));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("campaigns:write")
    @IfMatch(required = true)
    @Operation(operationId = "deleteRecoveryEmailTemplate", summary = "Delete a template", description = """
            One that no step uses. To go back to the ready-made template, save the step without `templateId`.""")
    @APIResponse(responseCode = "409", description = "`email-template-in-use`")
    public Uni<Void> delete(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        return delete.handle(id, ifMatch);
    }
}
