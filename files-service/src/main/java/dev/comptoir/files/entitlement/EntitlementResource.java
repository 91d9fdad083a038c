package dev.comptoir.files.entitlement;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Entitlements over HTTP. */
@Path("/entitlements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Entitlements", description = "Who may download which file, until when and how often")
class EntitlementResource {

    private final FindEntitlements find;
    private final RevokeEntitlement revoke;
    private final ExtendEntitlement extend;
    private final Callers callers;

    EntitlementResource(FindEntitlements find, RevokeEntitlement revoke, ExtendEntitlement extend, Callers callers) {
        this.find = find;
        this.revoke = revoke;
        this.extend = extend;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("files:read")
    @Operation(
            operationId = "listEntitlements",
            summary = "List entitlements",
            description = "Newest first, of one order (orderId), one file (fileGuid), both or all, by pages of limit "
                    + "(1..100, 20 by default); count=true adds the total. Errors: 400 invalid-cursor, invalid-request, "
                    + "unknown-parameter. Scope files:read.")
    public Uni<Page<EntitlementView>> list(
            @QueryParam("orderId") UUID orderId,
            @QueryParam("fileGuid") UUID fileGuid,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor,
            @QueryParam("count") @DefaultValue("false") boolean count) {
        return find.handle(orderId, fileGuid, limit, cursor, count);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("files:read")
    @Operation(
            operationId = "getEntitlement",
            summary = "Read an entitlement",
            description =
                    "With the buyer's link while there is one. Errors: 404 entitlement-not-found. Scope files:read.")
    public Uni<Response> get(@PathParam("id") UUID id) {
        return find.one(id)
                .map(found -> Response.ok(found).tag(ETags.of(found.version())).build());
    }

    @POST
    @Path("/{id}/revocation")
    @RolesAllowed("files:write")
    @Operation(
            operationId = "revokeEntitlement",
            summary = "Take a download back",
            description =
                    "The link stops working at once, for resumed transfers too; a later payment does not bring it back. "
                            + "If-Match and Idempotency-Key are honoured. Errors: 404 entitlement-not-found, 409 "
                            + "entitlement-already-revoked, 412 stale-version. Scope files:write.")
    public Uni<Response> revoke(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RevokeRequest request) {
        return revoke.handle(callers.requestKey("revoke-entitlement " + id, request), id, ifMatch, request)
                .map(once -> ETags.ok(once.answer().version(), once));
    }

    @POST
    @Path("/{id}/extension")
    @RolesAllowed("files:write")
    @Operation(
            operationId = "extendEntitlement",
            summary = "Give a buyer more time or downloads",
            description =
                    "Adds days to the end of access (to now when it has passed) and downloads to the limit; the link "
                            + "that was mailed works again. If-Match and Idempotency-Key are honoured. Errors: 404 "
                            + "entitlement-not-found, 409 entitlement-revoked, entitlement-waiting, entitlement-file-deleted, 412 "
                            + "stale-version, 422 too-many-downloads. Scope files:write.")
    public Uni<Response> extend(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ExtendRequest request) {
        return extend.handle(callers.requestKey("extend-entitlement " + id, request), id, ifMatch, request)
                .map(once -> ETags.ok(once.answer().version(), once));
    }
}
