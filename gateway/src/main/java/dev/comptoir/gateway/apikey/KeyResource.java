package dev.comptoir.gateway.apikey;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** API keys over HTTP. */
@Path("/v1/api-keys")
@Tag(name = "API keys", description = "Who may call this API, and what for.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("keys:manage")
class KeyResource {

    private final CreateKey createKey;
    private final RevokeKey revokeKey;
    private final FindKeys findKeys;
    private final Callers callers;

    KeyResource(CreateKey createKey, RevokeKey revokeKey, FindKeys findKeys, Callers callers) {
        this.createKey = createKey;
        this.revokeKey = revokeKey;
        this.findKeys = findKeys;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createApiKey", summary = "Create an API key", description = """
                    Makes a key; its text is in this answer and never again, so this operation takes no Idempotency-Key: ask
                    again for another key. A SECRET key has the scopes you name; a PUBLISHABLE one always has exactly
                    the scope storefront. A key can only make keys with scopes it has itself: 403 scope-beyond-own.
                    Needs the scope keys:manage. 422 unknown-scope, scopes-required,
                    publishable-key-takes-no-scopes, too-many-api-keys.""")
    @APIResponse(
            responseCode = "201",
            description = "The new key",
            content = @Content(schema = @Schema(implementation = CreatedKeyView.class)))
    public Uni<Response> create(@NotNull @Valid CreateKeyRequest request) {
        return createKey.handle(request, callers.current()).map(KeyResource::created);
    }

    @GET
    @Operation(
            operationId = "listApiKeys",
            summary = "List API keys",
            description = "Newest first, revoked ones too, never with their secret. Needs the scope keys:manage.")
    public Uni<Page<KeyView>> list(
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit, @RestQuery @Size(max = 500) String cursor) {
        return findKeys.handle(limit, cursor);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getApiKey", summary = "Get an API key", description = "Never with its secret.")
    public Uni<KeyView> get(@RestPath @Size(max = 40) String id) {
        return findKeys.one(id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeApiKey", summary = "Revoke an API key", description = """
                    The key stops working within five seconds everywhere and cannot be brought back; revoking it again
                    changes nothing. Needs the scope keys:manage. 404 api-key-not-found.""")
    @APIResponse(responseCode = "204", description = "The key no longer works")
    public Uni<Response> revoke(@RestPath @Size(max = 40) String id) {
        return revokeKey.handle(id).map(_ -> Response.noContent().build());
    }

    private static Response created(CreatedKeyView key) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/api-keys/" + key.id())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(key)
                .build();
    }
}
