package dev.comptoir.platform.probe;

import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

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
    public Uni<Response> write(@Valid @NotNull NoteRequest request) {
        return writeNote
                .handle(request, callers.requestKey("write-note", request))
                .map(once -> ETags.created(
                        "/notes/" + once.answer().id(), once.answer().version(), once));
    }

    @PUT
    @Path("{id}/text")
    @RolesAllowed("files:write")
    public Uni<NoteView> rename(UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull Map<String, String> body) {
        ETags.require(ifMatch);
        ETags.check(ifMatch, 7);
        return writeNote.rename(id, body.get("text"));
    }

    @POST
    @Path("required")
    @RolesAllowed("files:write")
    public Uni<Response> writeOnce(@Valid @NotNull NoteRequest request) {
        return writeNote
                .handle(request, callers.requiredRequestKey("write-note", request))
                .map(once -> ETags.created(
                        "/notes/" + once.answer().id(), once.answer().version(), once));
    }

    @GET
    @RolesAllowed("files:read")
    public Map<String, Object> list(@RestQuery @Max(100) Integer limit, @RestQuery String cursor) {
        return Map.of(
                "actor", callers.current().name(), "key", callers.current().keyId());
    }
}
