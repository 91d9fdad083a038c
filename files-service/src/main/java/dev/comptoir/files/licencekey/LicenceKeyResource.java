package dev.comptoir.files.licencekey;

import dev.comptoir.files.file.FileStore;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Licence keys over HTTP. */
@Path("/files/{id}/licence-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Files", description = "Digital goods a store sells")
class LicenceKeyResource {

    private final LicenceKeyListStore keys;
    private final FileStore files;
    private final AddLicenceKeys add;
    private final Callers callers;

    LicenceKeyResource(LicenceKeyListStore keys, FileStore files, AddLicenceKeys add, Callers callers) {
        this.keys = keys;
        this.files = files;
        this.add = add;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("files:write")
    @Idempotent
    @Operation(operationId = "addLicenceKeys", summary = "Add licence keys", description = """
            A file with keys hands out one per unit bought, in this order and none twice, when it is paid: it is in the mail and
            on the entitlement. Customers who bought when there were too few get theirs at once, in a mail of their own. A
            refund does not make a key available again. Up to 5,000 in one request, of 1 to 200 characters. A
            `licenceKeyPattern` of the file makes keys when none of the list is left.""")
    public Uni<RestResponse<AddedLicenceKeys>> add(@RestPath UUID id, @NotNull @Valid AddLicenceKeysRequest request) {
        return add.handle(id, request, callers.requestKey("add-licence-keys " + id, request))
                .map(LicenceKeyResource::answer);
    }

    @GET
    @RolesAllowed("files:write")
    @Operation(operationId = "listLicenceKeys", summary = "List licence keys", description = """
            In the order in which they are handed out unless `sort` says otherwise, with who has them. Needs files:write: keys are worth money.""")
    public Uni<Page<LicenceKey>> list(
            @RestPath UUID id,
            @RestQuery @Parameter(description = "true: those nobody has; false: those handed out") Boolean available,
            @BeanParam @Valid CatchUpRequest changes,
            @BeanParam @Valid PageRequest page) {
        return files.find(id).chain(() -> keys.page(id, available, changes, page));
    }

    private static RestResponse<AddedLicenceKeys> answer(Replayable<AddedLicenceKeys> added) {
        ResponseBuilder<AddedLicenceKeys> answer = ResponseBuilder.ok(added.answer());
        return added.isReplayed() ? answer.header("Idempotent-Replayed", "true").build() : answer.build();
    }
}
