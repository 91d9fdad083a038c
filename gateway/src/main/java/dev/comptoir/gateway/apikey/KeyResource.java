package dev.comptoir.gateway.apikey;

import dev.comptoir.gateway.apikey.domain.KeyMode;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.ETags;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** API keys over HTTP. */
@Path("/v1/api-keys")
@Tag(name = "API keys", description = "Who may call this API, and what for.")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("keys:manage")
class KeyResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final KeyStore keys;
    private final CreateKey create;
    private final ChangeKey change;
    private final RotateKey rotate;
    private final RevokeKey revoke;
    private final Callers callers;

    KeyResource(
            KeyStore keys, CreateKey create, ChangeKey change, RotateKey rotate, RevokeKey revoke, Callers callers) {
        this.keys = keys;
        this.create = create;
        this.change = change;
        this.rotate = rotate;
        this.revoke = revoke;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createApiKey", summary = "Create an API key", description = """
            Makes a key; its text is in this answer and never again, so this operation takes no Idempotency-Key: ask again for
            another key. A SECRET key has the scopes you name; a PUBLISHABLE one always has exactly the scope storefront. A key
            can only make keys with scopes it has itself. With `expiresAt` it stops working by itself. With `allowedOrigins` a
            PUBLISHABLE key answers browsers on pages of these origins only, which CORS then allows beside those the operator
            named; it keeps other pages out, not programs, which can claim any origin. At most 10,000 keys that are not revoked,
            unless the operator set another number.

            A TEST key (`sk_test_...`, `pk_test_...`) acts in the sandbox, a second installation whose address the operator
            has set: this gateway checks its scopes, origins and limits and passes the request on, so that nothing of the shop
            is read or changed; every answer it gets has the header `Test-Mode: true`. It takes neither keys:manage nor
            metrics:read.""")
    @APIResponseSchema(value = CreatedKey.class, responseCode = "201", responseDescription = "The new key")
    @APIResponse(responseCode = "403", description = "`scope-beyond-own`: your own key does not have the scopes.")
    @APIResponse(
            responseCode = "422",
            description = "`unknown-scope`, `scopes-required`, `publishable-key-takes-no-scopes`, `too-many-api-keys`,"
                    + " `api-key-expiry-passed`, `secret-key-takes-no-origins`, `invalid-origin`,"
                    + " `test-mode-not-configured`: there is no sandbox; `test-key-takes-no-such-scope`.")
    public Uni<RestResponse<CreatedKey>> create(@NotNull @Valid CreateKeyRequest request) {
        return create.handle(request, callers.current()).map(KeyResource::created);
    }

    @GET
    @Operation(
            operationId = "listApiKeys",
            summary = "List API keys",
            description = "Newest first unless `sort` says otherwise, revoked ones too, never with their secret.")
    public Uni<Page<ApiKey>> list(
            @RestQuery @Parameter(description = "Only keys of this mode.") KeyMode mode,
            @BeanParam @Valid ChangesRequest changes,
            @BeanParam @Valid PageRequest page) {
        return keys.page(mode, changes, page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getApiKey", summary = "Get an API key", description = "Never with its secret.")
    public Uni<RestResponse<ApiKey>> get(@RestPath @Size(max = 40) String id) {
        return keys.find(id).map(key -> Answers.ok(key.version(), key));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @IfMatch
    @RequestBody(
            required = true,
            content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = KeyChange.class)))
    @Operation(operationId = "changeApiKey", summary = "Change an API key", description = """
            JSON Merge Patch: an absent field stays, null clears expiresAt and allowedOrigins and is refused elsewhere. What
            changes is in force everywhere within about a second. A key can only be given scopes that yours has; scopes it has
            already may stay. A key that has expired works again with a later expiresAt; a revoked one cannot be changed.""")
    @APIResponse(responseCode = "403", description = "`scope-beyond-own`: your own key does not have the scopes.")
    @APIResponse(responseCode = "409", description = "`api-key-revoked`.")
    @APIResponse(
            responseCode = "422",
            description =
                    "`unknown-scope`, `scopes-required`, `publishable-key-takes-no-scopes`, `api-key-expiry-passed`,"
                            + " `secret-key-takes-no-origins`, `invalid-origin`, `test-key-takes-no-such-scope`.")
    public Uni<RestResponse<ApiKey>> change(
            @RestPath @Size(max = 40) String id, @NotNull String patch, @RestHeader("If-Match") String ifMatch) {
        return change.handle(id, patch, ifMatch, callers.current()).map(key -> Answers.ok(key.version(), key));
    }

    @POST
    @Path("/{id}/rotations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rotateApiKey", summary = "Give an API key a new secret", description = """
            The new text of the key is in this answer and never again, so this operation takes no Idempotency-Key: after an answer
            that was lost, rotate again. The secret of now works on until previousSecretUntil, 24 hours from now unless you say
            otherwise; those of earlier rotations until the time that was said then. Id, name, scopes and histories stay. Your
            own key needs every scope of the key.""")
    @APIResponseSchema(value = CreatedKey.class, responseDescription = "The key with its new text")
    @APIResponse(responseCode = "403", description = "`scope-beyond-own`: your own key does not have the scopes.")
    @APIResponse(responseCode = "409", description = "`api-key-revoked`, `too-many-api-key-secrets`.")
    @APIResponse(responseCode = "422", description = "`api-key-overlap-too-long`.")
    public Uni<RestResponse<CreatedKey>> rotate(
            @RestPath @Size(max = 40) String id, @NotNull @Valid RotateKeyRequest request) {
        return rotate.handle(id, request, callers.current()).map(KeyResource::rotated);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeApiKey", summary = "Revoke an API key", description = """
            The key stops working within about a second everywhere, with all its secrets, and cannot be brought back; revoking it again changes
            nothing.""")
    public Uni<Void> revoke(@RestPath @Size(max = 40) String id) {
        return revoke.handle(id);
    }

    private static RestResponse<CreatedKey> rotated(CreatedKey key) {
        return ResponseBuilder.ok(key)
                .tag(ETags.of(key.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static RestResponse<CreatedKey> created(CreatedKey key) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, key)
                .tag(ETags.of(key.version()))
                .header(HttpHeaders.LOCATION, "/v1/api-keys/" + key.id())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
