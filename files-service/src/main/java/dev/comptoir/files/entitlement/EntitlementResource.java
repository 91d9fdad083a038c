package dev.comptoir.files.entitlement;

import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.files.entitlement.domain.EntitlementProblem;
import dev.comptoir.platform.http.Answers;
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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Entitlements over HTTP. */
@Path("/entitlements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Entitlements", description = "Who may download which file, until when and how often")
class EntitlementResource {

    private final EntitlementStore entitlements;
    private final RevokeEntitlement revoke;
    private final ExtendEntitlement extend;
    private final ResetEntitlement reset;
    private final DownloadLinks links;
    private final Callers callers;
    private final Clock clock;

    EntitlementResource(
            EntitlementStore entitlements,
            RevokeEntitlement revoke,
            ExtendEntitlement extend,
            ResetEntitlement reset,
            DownloadLinks links,
            Callers callers,
            Clock clock) {
        this.entitlements = entitlements;
        this.revoke = revoke;
        this.extend = extend;
        this.reset = reset;
        this.links = links;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"files:read", "files:write"})
    @Operation(operationId = "listEntitlements", summary = "List entitlements", description = """
            Newest first unless `sort` says otherwise, of one order, one file, both or all.""")
    public Uni<Page<EntitlementView>> list(
            @RestQuery UUID orderId,
            @RestQuery UUID fileGuid,
            @BeanParam @Valid ChangesRequest changes,
            @BeanParam @Valid PageRequest page) {
        return entitlements.page(orderId, fileGuid, changes, page).map(found -> found.map(this::view));
    }

    @GET
    @Path("/statistics")
    @RolesAllowed({"files:read", "files:write"})
    @Operation(operationId = "getDownloadStatistics", summary = "Count downloads", description = """
            Of one file, of one order, or of one file in one order: how many were sold, where they stand and how often they
            were downloaded.""")
    @APIResponse(responseCode = "400", description = "`filter-required`: neither orderId nor fileGuid was sent")
    public Uni<DownloadStatistics> statistics(@RestQuery UUID orderId, @RestQuery UUID fileGuid) {
        if (orderId == null && fileGuid == null) {
            throw EntitlementProblem.filterRequired();
        }
        return entitlements.statistics(orderId, fileGuid, clock.instant());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"files:read", "files:write"})
    @Operation(operationId = "getEntitlement", summary = "Get an entitlement", description = """
            With the buyer's link while there is one.""")
    public Uni<RestResponse<EntitlementView>> get(@RestPath UUID id) {
        return entitlements.find(id).map(found -> Answers.ok(found.version(), view(found)));
    }

    @POST
    @Path("/{id}/revocation")
    @RolesAllowed("files:write")
    @IfMatch
    @Idempotent
    @Operation(operationId = "revokeEntitlement", summary = "Revoke a download", description = """
            The link stops working at once, for resumed transfers too; a later payment does not bring it back.
            Publishes `files.entitlement-revoked.v1`.""")
    @APIResponse(responseCode = "409", description = "`entitlement-already-revoked`")
    public Uni<RestResponse<EntitlementView>> revoke(
            @RestPath UUID id, @NotNull @Valid RevokeRequest request, @RestHeader("If-Match") String ifMatch) {
        return revoke.handle(id, request, ifMatch, callers.requestKey("revoke-entitlement " + id, request))
                .map(revoked -> Answers.ok(revoked.answer().version(), revoked));
    }

    @POST
    @Path("/{id}/extension")
    @RolesAllowed("files:write")
    @IfMatch
    @Idempotent
    @Operation(operationId = "extendEntitlement", summary = "Give a buyer more time or downloads", description = """
            Adds days to the end of access (to now when it has passed) and downloads to the limit; the link that was mailed
            works again. Publishes `files.entitlement-extended.v1`.""")
    @APIResponse(
            responseCode = "409",
            description = "`entitlement-revoked`, `entitlement-waiting`, `entitlement-file-deleted`")
    @APIResponse(responseCode = "422", description = "`too-many-downloads`")
    public Uni<RestResponse<EntitlementView>> extend(
            @RestPath UUID id, @NotNull @Valid ExtendRequest request, @RestHeader("If-Match") String ifMatch) {
        return extend.handle(id, request, ifMatch, callers.requestKey("extend-entitlement " + id, request))
                .map(extended -> Answers.ok(extended.answer().version(), extended));
    }

    @POST
    @Path("/{id}/reset")
    @RolesAllowed("files:write")
    @IfMatch
    @Idempotent
    @Operation(operationId = "resetEntitlement", summary = "Count a buyer's downloads from zero", description = """
            All downloads of the limit are there again, such as after transfers that broke at the customer's side; the end of
            access stays. Publishes `files.entitlement-extended.v1`.""")
    @APIResponse(
            responseCode = "409",
            description = "`entitlement-revoked`, `entitlement-waiting`, `entitlement-file-deleted`")
    public Uni<RestResponse<EntitlementView>> reset(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        return reset.handle(id, ifMatch, callers.requestKey("reset-entitlement " + id, ""))
                .map(done -> Answers.ok(done.answer().version(), done));
    }

    private EntitlementView view(Entitlement entitlement) {
        return EntitlementView.of(entitlement, clock.instant(), links);
    }
}
