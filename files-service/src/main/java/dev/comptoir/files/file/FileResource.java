package dev.comptoir.files.file;

import dev.comptoir.files.file.domain.FileState;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Digital goods over HTTP. */
@Path("/files")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Files", description = "Digital goods a store sells")
class FileResource {

    private final CreateFile create;
    private final FindFiles find;
    private final ChangeFile change;
    private final RemoveFile remove;
    private final Callers callers;

    FileResource(CreateFile create, FindFiles find, ChangeFile change, RemoveFile remove, Callers callers) {
        this.create = create;
        this.find = find;
        this.change = change;
        this.remove = remove;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("files:write")
    @Operation(
            operationId = "createFile",
            summary = "Create a digital good",
            description = "Gives the file the GUID that products refer to. Its content follows by PUT "
                    + "/files/{guid}/content. accessExpiryDays 1..3650 and maxDownloadsPerOrder 1..1000 are the terms "
                    + "of later sales; absent means unlimited. Idempotency-Key is honoured. Errors: 400 invalid-request. "
                    + "Scope files:write.")
    public Uni<Response> create(@NotNull @Valid CreateFileRequest request) {
        return create.handle(callers.requestKey("create-file", request), request)
                .map(once -> ETags.created(
                        "/files/" + once.answer().fileGuid(), once.answer().version(), once));
    }

    @GET
    @RolesAllowed("files:read")
    @Operation(
            operationId = "listFiles",
            summary = "List digital goods",
            description = "Newest first, by pages of limit (1..100, 20 by default); count=true adds the total. "
                    + "Errors: 400 invalid-cursor, invalid-request, unknown-parameter. Scope files:read.")
    public Uni<Page<FileView>> list(
            @QueryParam("state") FileState state,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor,
            @QueryParam("count") @DefaultValue("false") boolean count) {
        return find.handle(state, limit, cursor, count);
    }

    @GET
    @Path("/{guid}")
    @RolesAllowed("files:read")
    @Operation(
            operationId = "getFile",
            summary = "Read a digital good",
            description = "Its settings, state, size and checksum; never its bytes: those go only to buyers with an "
                    + "entitlement. If-None-Match gives 304. Errors: 404 file-not-found. Scope files:read.")
    public Uni<Response> get(@PathParam("guid") UUID guid, @Context Request request) {
        return find.one(guid).map(file -> {
            Response.ResponseBuilder unchanged = request.evaluatePreconditions(ETags.of(file.version()));
            return unchanged == null
                    ? Response.ok(file).tag(ETags.of(file.version())).build()
                    : unchanged.build();
        });
    }

    @PATCH
    @Path("/{guid}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed("files:write")
    @Operation(
            operationId = "changeFile",
            summary = "Change a digital good's settings",
            description =
                    "JSON Merge Patch of name, contentType, accessExpiryDays and maxDownloadsPerOrder; If-Match is "
                            + "required. New terms hold for orders paid from now on; entitlements already granted keep theirs. "
                            + "Errors: 400 invalid-request, 404 file-not-found, 412 stale-version, 428 if-match-required. "
                            + "Scope files:write.")
    public Uni<Response> change(
            @PathParam("guid") UUID guid,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ChangeFileRequest request) {
        ETags.require(ifMatch);
        return change.handle(guid, ifMatch, request)
                .map(file -> Response.ok(file).tag(ETags.of(file.version())).build());
    }

    @DELETE
    @Path("/{guid}")
    @RolesAllowed("files:write")
    @Operation(
            operationId = "deleteFile",
            summary = "Delete a digital good",
            description =
                    "Refused while a buyer may still download it or waits for it (409 file-has-live-entitlements). "
                            + "The bytes are removed right after; the GUID is never used again. If-Match is honoured. "
                            + "Errors: 404 file-not-found, 409, 412 stale-version. Scope files:write.")
    public Uni<Void> delete(@PathParam("guid") UUID guid, @HeaderParam("If-Match") String ifMatch) {
        return remove.handle(guid, ifMatch);
    }
}
