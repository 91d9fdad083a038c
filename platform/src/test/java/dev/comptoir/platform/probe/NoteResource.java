package dev.comptoir.platform.probe;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.probe.NoteRequest.Line;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/notes")
@Produces(MediaType.APPLICATION_JSON)
class NoteResource {

    private final WriteNote writeNote;
    private final Callers callers;

    NoteResource(WriteNote writeNote, Callers callers) {
        this.writeNote = writeNote;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("files:write")
    @Idempotent
    @Operation(operationId = "writeNote")
    public Uni<RestResponse<NoteView>> write(@Valid @NotNull NoteRequest request) {
        return writeNote
                .handle(request, callers.requestKey("write-note", request))
                .map(once -> Answers.created(
                        "/notes/" + once.answer().id(), once.answer().version(), once));
    }

    @PUT
    @Path("{id}/text")
    @RolesAllowed("files:write")
    @IfMatch(required = true)
    @APIResponse(responseCode = "403", description = "`note-of-another`.")
    @Operation(operationId = "renameNote")
    public Uni<RestResponse<NoteView>> rename(
            @RestPath UUID id, @NotNull Map<String, String> body, @RestHeader("If-Match") String ifMatch) {
        ETags.check(ifMatch, 7);
        return writeNote.rename(id, body.get("text")).map(note -> Answers.ok(note.version(), note));
    }

    @POST
    @Path("required")
    @RolesAllowed("files:write")
    @Idempotent(required = true)
    @Operation(operationId = "writeNoteOnce")
    public Uni<RestResponse<NoteView>> writeOnce(@Valid @NotNull NoteRequest request) {
        return writeNote
                .handle(request, callers.requestKey("write-note", request))
                .map(once -> Answers.created(
                        "/notes/" + once.answer().id(), once.answer().version(), once));
    }

    @GET
    @Path("{id}/seen")
    @RolesAllowed({"files:read", "files:write"})
    @Operation(operationId = "seeNote")
    public RestResponse<Line> see(@RestPath UUID id, @Context Request request) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(ETags.of(1));
        return unchanged == null ? Answers.ok(1, new Line(3)) : RestResponse.notModified();
    }

    @GET
    @Path("{id}/shown")
    @RolesAllowed("files:read")
    @Operation(operationId = "showNote")
    public Uni<RestResponse<Line>> show(@RestPath UUID id, @RestQuery int quantity) {
        return Uni.createFrom().item(Answers.ok(7, new Line(quantity)));
    }

    @PUT
    @Path("lines")
    @Consumes({"text/csv", "application/x-ndjson"})
    @RolesAllowed("files:write")
    @Operation(operationId = "importNotes")
    public void importLines(@NotNull String lines) {}

    @GET
    @Path("lines")
    @Produces("text/csv;charset=UTF-8")
    @RolesAllowed("files:read")
    @APIResponse(responseCode = "404", description = "`no-notes`")
    @Operation(operationId = "exportNotes")
    public String lines() {
        return "text\n";
    }

    @GET
    @RolesAllowed("files:read")
    public Map<String, Object> list(
            @RestQuery @Max(100) Integer limit, @RestQuery String cursor, @RestQuery NoteRequest.Mood mood) {
        return Map.of(
                "actor", callers.current().name(), "key", callers.current().keyId());
    }
}
