package dev.comptoir.files.file;

import dev.comptoir.files.file.domain.FileState;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.ETags;
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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Digital goods over HTTP. */
@Path("/files")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Files", description = "Digital goods a store sells")
class FileResource {

    private final FileStore files;
    private final FileVersionStore versions;
    private final CreateFile create;
    private final ChangeFile change;
    private final DeleteFile delete;
    private final Callers callers;

    FileResource(
            FileStore files,
            FileVersionStore versions,
            CreateFile create,
            ChangeFile change,
            DeleteFile delete,
            Callers callers) {
        this.files = files;
        this.versions = versions;
        this.create = create;
        this.change = change;
        this.delete = delete;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("files:write")
    @Idempotent
    @Operation(operationId = "createFile", summary = "Create a digital good", description = """
            Gives the file the id that products refer to as `fileGuid`. Its content follows by PUT /files/{id}/content.
            `accessExpiryDays` 1 to 3650 and `maxDownloadsPerOrder` 1 to 1000 are the terms of later sales; null means
            unlimited, and what is absent is as `/settings/files` says.""")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CreateFileRequest.class)))
    @APIResponseSchema(value = FileView.class, responseCode = "201", responseDescription = "Created")
    public Uni<RestResponse<FileView>> create(@NotNull String request) {
        return create.handle(request, callers.requestKey("create-file", request))
                .map(created -> Answers.created(
                        "/files/" + created.answer().id(), created.answer().version(), created));
    }

    @GET
    @RolesAllowed({"files:read", "files:write"})
    @Operation(
            operationId = "listFiles",
            summary = "List digital goods",
            description = "Newest first unless `sort` says otherwise.")
    public Uni<Page<FileView>> list(
            @RestQuery FileState state,
            @RestQuery @Parameter(description = """
                    Beginnings of words of the name, in any order, ignoring case and accents: `ete tarif` finds
                    Tarifs d'été.pdf.""") @Size(min = 1, max = 200) String q,
            @BeanParam @Valid ChangesRequest changes,
            @BeanParam @Valid PageRequest page) {
        return files.page(state, q, changes, page);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({"files:read", "files:write"})
    @Operation(operationId = "listFileVersions", summary = "List the contents of a file", description = """
            Every content the file has had, the newest first unless `sort` says otherwise. Customers get the one they bought, unless a replacement was made
            for them too; one that nobody bought is removed when it is replaced.""")
    public Uni<Page<FileVersion>> versions(
            @RestPath UUID id, @BeanParam @Valid ChangesRequest changes, @BeanParam @Valid PageRequest page) {
        return files.find(id).chain(() -> versions.page(id, changes, page));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"files:read", "files:write"})
    @Operation(operationId = "getFile", summary = "Get a digital good", description = """
            Its settings, state, size and checksum; never its bytes, which only buyers with an entitlement get.
            If-None-Match gives 304.""")
    @APIResponseSchema(value = FileView.class, responseCode = "200", responseDescription = "The digital good")
    public Uni<Response> get(@RestPath UUID id, @Context Request request) {
        return files.find(id).map(FileView::of).map(file -> {
            Response.ResponseBuilder unchanged = request.evaluatePreconditions(ETags.of(file.version()));
            return unchanged == null
                    ? Response.ok(file).tag(ETags.of(file.version())).build()
                    : unchanged.build();
        });
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed("files:write")
    @IfMatch(required = true)
    @Operation(operationId = "changeFile", summary = "Change a digital good's settings", description = """
            JSON Merge Patch of `name`, `contentType`, `accessExpiryDays` and `maxDownloadsPerOrder`. New terms hold for
            orders paid from now on; entitlements already granted keep theirs.""")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = FileChange.class)))
    public Uni<RestResponse<FileView>> change(
            @RestPath UUID id, @NotNull String patch, @RestHeader("If-Match") String ifMatch) {
        return change.handle(id, patch, ifMatch).map(file -> Answers.ok(file.version(), file));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("files:write")
    @IfMatch
    @Operation(operationId = "deleteFile", summary = "Delete a digital good", description = """
            Refused while a buyer may still download it or waits for it. The bytes are removed right after; the id is never
            used again.""")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "`file-has-live-entitlements`")
    public Uni<Void> delete(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        return delete.handle(id, ifMatch);
    }
}
