package dev.comptoir.campaigns.suppression;

import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.idempotency.Replayable;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Addresses that get no reminders, over HTTP. */
@Path("/email-suppressions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cart recovery")
class SuppressionResource {

    private static final String PATH = "/email-suppressions/";
    private static final int MOST_LINES = 100_000;

    private final SuppressionStore suppressions;
    private final AddSuppression add;
    private final ImportSuppressions imports;
    private final RemoveSuppression remove;
    private final Callers callers;

    SuppressionResource(
            SuppressionStore suppressions,
            AddSuppression add,
            ImportSuppressions imports,
            RemoveSuppression remove,
            Callers callers) {
        this.suppressions = suppressions;
        this.add = add;
        this.imports = imports;
        this.remove = remove;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"campaigns:read", "campaigns:write"})
    @Operation(operationId = "listEmailSuppressions", summary = "List suppressed addresses", description = """
            Addresses that get no mails about abandoned carts, neither automatic ones nor by hand, the newest first unless
            `sort` says otherwise. Mails about orders are not affected. Entries are never changed: `updatedFrom` and `sort` go by
            `since`; one that was taken off is not listed any more.""")
    public Uni<Page<EmailSuppression>> list(
            @RestQuery @Size(max = FieldRules.EMAIL_LENGTH) @Parameter(description = "The whole address, in any case")
                    String email,
            @BeanParam @Valid ChangesRequest changes,
            @BeanParam @Valid PageRequest page) {
        return suppressions.page(email, changes, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"campaigns:read", "campaigns:write"})
    @Operation(operationId = "getEmailSuppression", summary = "Get a suppressed address")
    public Uni<EmailSuppression> get(@RestPath UUID id) {
        return suppressions.find(id);
    }

    @POST
    @RolesAllowed("campaigns:write")
    @Idempotent
    @Operation(operationId = "createEmailSuppression", summary = "Suppress an address", description = """
            It gets no reminders from now on; what was planned is cancelled. An address that is on the list stays as it is.""")
    @APIResponseSchema(value = EmailSuppression.class, responseCode = "201", responseDescription = "Suppressed")
    public Uni<RestResponse<EmailSuppression>> create(@NotNull @Valid SuppressEmailRequest request) {
        return add.handle(request, callers.requestKey("create-email-suppression", request))
                .map(added -> Answers.created(PATH + added.answer().id(), added));
    }

    @POST
    @Path("/import")
    @RolesAllowed("campaigns:write")
    @Idempotent
    @Operation(operationId = "importEmailSuppressions", summary = "Suppress many addresses", description = """
            Up to 1000 in one call, all or none, such as the list of the shop system before. For more call again.""")
    public Uni<ImportedSuppressions> importAll(@NotNull @Valid ImportSuppressionsRequest request) {
        return imports.handle(request, callers.requestKey("import-email-suppressions", request))
                .map(Replayable::answer);
    }

    @GET
    @Path("/export")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed({"campaigns:read", "campaigns:write"})
    @Operation(operationId = "exportEmailSuppressions", summary = "Suppressed addresses as CSV", description = """
            At most 100,000 lines of address, reason and time, in the order in which the addresses became known; for more ask
            again with the id of the last address as `after`.""")
    public Uni<String> export(
            @RestQuery @Parameter(description = "Id of the last address of the part before") UUID after) {
        return suppressions.csv(after, MOST_LINES).map(lines -> "email,reason,since\r\n" + lines);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("campaigns:write")
    @Operation(operationId = "deleteEmailSuppression", summary = "Take an address off the list", description = """
            Carts it abandons from now on are reminded of again; what was cancelled stays so. Only for somebody who wants the
            mails again: keep their word.""")
    public Uni<Void> delete(@RestPath UUID id) {
        return remove.handle(id);
    }
}
