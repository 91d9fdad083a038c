package dev.comptoir.orders.emailtemplate;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The texts of mails over HTTP. */
@Path("/order-email-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Order e-mails", description = "What customers are written about their orders, and how it went")
class EmailTemplateResource {

    private static final String LANGUAGE = "`en` or `fr`.";

    private final EmailTemplateStore templates;
    private final SaveEmailTemplate save;
    private final ResetEmailTemplate reset;
    private final Callers callers;

    EmailTemplateResource(
            EmailTemplateStore templates, SaveEmailTemplate save, ResetEmailTemplate reset, Callers callers) {
        this.templates = templates;
        this.save = save;
        this.reset = reset;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(
            operationId = "listOrderEmailTemplates",
            summary = "List the texts of mails about orders",
            description = """
                    Every kind in every language, on one page: the default texts or the store's own.""")
    public Uni<Page<EmailTemplateView>> list() {
        return templates
                .all()
                .map(all -> new Page<>(all.stream().map(EmailTemplateView::of).toList(), null, false, null));
    }

    @GET
    @Path("/{kind}")
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(operationId = "getOrderEmailTemplate", summary = "Get the texts of a mail", description = """
            The store's own or the default, with all that they may name in `variables`.""")
    @APIResponse(responseCode = "404", description = "`email-template-not-found`")
    public Uni<RestResponse<EmailTemplateView>> get(
            @RestPath @Size(max = 50) String kind,
            @RestQuery @DefaultValue("en") @Parameter(description = LANGUAGE) @Pattern(regexp = "en|fr")
                    String language) {
        EmailName name = EmailName.of(kind, language);
        return templates.find(name.kind(), name.language()).map(EmailTemplateResource::answer);
    }

    @PUT
    @Path("/{kind}")
    @RolesAllowed("settings:write")
    @IfMatch(required = true)
    @Operation(operationId = "saveOrderEmailTemplate", summary = "Write the texts of a mail", description = """
            Liquid: `{{ order.number }}`, `if`, `unless`, `case`, `for`, `assign`, `capture`, `comment`, `raw` and the filters that
            shape texts and numbers. At most 10000 characters, 200 tags and 1000 passes of loops; nothing includes, reads or
            calls anything. What they give is plain text and is escaped. Products, sums, addresses and links are put around
            them. If-Match takes the ETag, `"0"` the first time. Mails written from now on use them.""")
    @APIResponse(responseCode = "404", description = "`email-template-not-found`")
    @APIResponse(responseCode = "422", description = """
            `template-invalid` (line), `template-too-costly`, `template-tag-unknown`, `template-filter-unknown`, each at its
            field.""")
    public Uni<RestResponse<EmailTemplateView>> put(
            @RestPath @Size(max = 50) String kind,
            @RestQuery @DefaultValue("en") @Parameter(description = LANGUAGE) @Pattern(regexp = "en|fr")
                    String language,
            @NotNull @Valid SaveEmailTemplateRequest request,
            @RestHeader("If-Match") String ifMatch) {
        return save.handle(
                        EmailName.of(kind, language),
                        request,
                        ifMatch,
                        callers.current().name())
                .map(EmailTemplateResource::answer);
    }

    @DELETE
    @Path("/{kind}")
    @RolesAllowed("settings:write")
    @IfMatch(required = true)
    @Operation(operationId = "resetOrderEmailTemplate", summary = "Put the default texts of a mail back")
    @APIResponse(responseCode = "404", description = "`email-template-not-found`")
    public Uni<Void> reset(
            @RestPath @Size(max = 50) String kind,
            @RestQuery @DefaultValue("en") @Parameter(description = LANGUAGE) @Pattern(regexp = "en|fr")
                    String language,
            @RestHeader("If-Match") String ifMatch) {
        return reset.handle(
                EmailName.of(kind, language), ifMatch, callers.current().name());
    }

    private static RestResponse<EmailTemplateView> answer(StoredTemplate template) {
        return Answers.ok(template.version(), EmailTemplateView.of(template));
    }
}
