package dev.comptoir.carts.signingkey;

import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.page.CatchUpRequest;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Signing keys over HTTP. */
@Path("/settings/carts/signing-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Store settings")
class SigningKeyResource {

    private final SigningKeyStore keys;
    private final CreateSigningKey create;
    private final DeleteSigningKey delete;
    private final Callers callers;

    SigningKeyResource(SigningKeyStore keys, CreateSigningKey create, DeleteSigningKey delete, Callers callers) {
        this.keys = keys;
        this.create = create;
        this.delete = delete;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(operationId = "listSigningKeys", summary = "List signing keys", description = """
            The oldest first unless `sort` says otherwise. A key never changes: `updatedFrom` and `sort` go by `createdAt`; one
            that was deleted is not listed any more.""")
    public Uni<Page<SigningKey>> list(@BeanParam @Valid CatchUpRequest changes, @BeanParam @Valid PageRequest page) {
        return keys.page(changes, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(operationId = "getSigningKey", summary = "Get a signing key")
    public Uni<RestResponse<SigningKey>> get(@RestPath UUID id) {
        return keys.find(id).map(key -> Answers.ok(key.version(), key));
    }

    @POST
    @RolesAllowed("settings:write")
    @Idempotent
    @Operation(operationId = "createSigningKey", summary = "Make a signing key", description = """
            For definitions of products that the merchant's own build signs, or `POST /products/{id}/definitions`: what a product costs with which options. A
            definition is a JSON Web Token (compact, HS256, signed with the letters of `secret`), its header has the id of
            the key as `kid`, its claims are: `sku`, `price` (amount, currency), `exp` (seconds, needed), optionally `nbf` (seconds, a minute early at most),
            `quantity` (min, max, step) and `options`, each with `name`, `required` and either `values` (each with `value`
            and an optional `priceChange`, which may be negative) or, for a text of up to 128 characters, none and an optional
            `priceChange` of its own. Carts take it as the `definition` of an item. Several keys count at a time: to rotate,
            make one, build with it, delete the old one. The secret is shown this once. Whoever has it sets prices.""")
    @APIResponseSchema(value = SigningKeyWithSecret.class, responseCode = "201", responseDescription = "Made")
    public Uni<RestResponse<SigningKeyWithSecret>> create(@NotNull @Valid CreateSigningKeyRequest request) {
        return create.handle(request, callers.requestKey("create-signing-key", request))
                .map(made -> Answers.created(
                        "/settings/carts/signing-keys/" + made.answer().id(),
                        made.answer().version(),
                        made));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("settings:write")
    @IfMatch(required = true)
    @Operation(operationId = "deleteSigningKey", summary = "Delete a signing key", description = """
            Nothing that was signed with it counts any more: items that have it are refused at checkout
            (`definition-not-valid`). Orders that were placed stay as they are.""")
    public Uni<Void> delete(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        return delete.handle(id, ifMatch);
    }
}
