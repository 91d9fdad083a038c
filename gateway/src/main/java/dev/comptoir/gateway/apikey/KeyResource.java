package dev.comptoir.gateway.apikey;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** API keys over HTTP. */
@Path("/v1/api-keys")
@Tag(name = "API keys", description = "Who may call this API, and what for.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("keys:manage")
class KeyResource {

    private final KeyStore keys;
    private final CreateKey create;
    private final RevokeKey revoke;
    private final Callers callers;

    KeyResource(KeyStore keys, CreateKey create, RevokeKey revoke, Callers callers) {
        this.keys = keys;
        this.create = create;
        this.revoke = revoke;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createApiKey", summary = "Create an API key", description = """
            Makes a key; its text is in this answer and never again, so this operation takes no Idempotency-Key: ask again for
            another key. A SECRET key has the scopes you name; a PUBLISHABLE one always has exactly the scope storefront. A key
            can only make keys with scopes it has itself. At most 10,000 keys that are not revoked, unless the operator set
            another number.""")
    @APIResponseSchema(value = CreatedKey.class, responseCode = "201", responseDescription = "The new key")
    @APIResponse(responseCode = "403", description = "`scope-missing`, `scope-beyond-own`.")
    @APIResponse(
            responseCode = "422",
            description = "`unknown-scope`, `scopes-required`, `publishable-key-takes-no-scopes`, `too-many-api-keys`.")
    public Uni<RestResponse<CreatedKey>> create(@NotNull @Valid CreateKeyRequest request) {
        return create.handle(request, callers.current()).map(KeyResource::created);
    }

    @GET
    @Operation(
            operationId = "listApiKeys",
            summary = "List API keys",
            description = "Newest first, revoked ones too, never with their secret.")
    public Uni<Page<ApiKey>> list(@BeanParam @Valid PageRequest page) {
        return keys.page(page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getApiKey", summary = "Get an API key", description = "Never with its secret.")
    public Uni<ApiKey> get(@RestPath @Size(max = 40) String id) {
        return keys.find(id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeApiKey", summary = "Revoke an API key", description = """
            The key stops working within five seconds everywhere and cannot be brought back; revoking it again changes
            nothing.""")
    public Uni<Void> revoke(@RestPath @Size(max = 40) String id) {
        return revoke.handle(id);
    }

    private static RestResponse<CreatedKey> created(CreatedKey key) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, key)
                .header(HttpHeaders.LOCATION, "/v1/api-keys/" + key.id())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
