package dev.comptoir.campaigns.campaign;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Recovery campaigns over HTTP. */
@Path("/recovery-campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cart recovery")
class CampaignResource {

    private final FindCampaigns find;
    private final CreateCampaign create;
    private final ReplaceCampaign replace;
    private final DeleteCampaign delete;
    private final Callers callers;

    CampaignResource(
            FindCampaigns find,
            CreateCampaign create,
            ReplaceCampaign replace,
            DeleteCampaign delete,
            Callers callers) {
        this.find = find;
        this.create = create;
        this.replace = replace;
        this.delete = delete;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"campaigns:read"})
    @Operation(operationId = "listRecoveryCampaigns", summary = "List recovery campaigns", description = """
            With their steps and how many mails each has sent, the newest first and the automatic reminder last. 1 to 100
            a page (20 by default); pass `nextCursor` as `cursor` for the next page. Scope: campaigns:read.""")
    @APIResponse(responseCode = "200", description = "A page of campaigns")
    public Uni<Page<CampaignView>> list(
            @RestQuery @Size(min = 1, max = 1000) String cursor,
            @Parameter(description = "Campaigns a page") @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Parameter(description = "Also count all into total") @RestQuery("count") @DefaultValue("false")
                    boolean isCounted) {
        return find.page(cursor, limit, isCounted);
    }

    @POST
    @RolesAllowed({"campaigns:write"})
    @Operation(operationId = "createRecoveryCampaign", summary = "Create a recovery campaign", description = """
            Saved with all its one to three steps or not at all. Of all campaigns whose minCartTotal a cart reaches, the
            one with the highest takes it; carts abandoned before its creation never get its mails. At most 50 campaigns.
            Scope: campaigns:write. Errors: 400 invalid-delay, 409 threshold-taken, 422 steps-out-of-order, 422
            invalid-threshold, 422 too-many-campaigns.""")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Uni<Response> create(@Valid @NotNull SaveCampaignRequest request) {
        return create.handle(request, callers.requestKey("create-recovery-campaign", request))
                .map(once -> ETags.created(
                        "/recovery-campaigns/" + once.answer().id(),
                        once.answer().version(),
                        once));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"campaigns:read"})
    @Operation(operationId = "getRecoveryCampaign", summary = "Get a recovery campaign", description = """
            With its steps and how many mails it has sent. Scope: campaigns:read. Errors: 404 campaign-not-found.""")
    @APIResponse(
            responseCode = "200",
            description = "The campaign",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Uni<Response> get(@RestPath UUID id) {
        return find.one(id).map(CampaignResource::answer);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({"campaigns:write"})
    @Operation(operationId = "replaceRecoveryCampaign", summary = "Replace a recovery campaign", description = """
            Replaces name, switch, minCartTotal and all steps at once. Mails already planned keep their time and go out in
            the new words; those of a step that is gone are called off when due. If-Match is honoured. Scope:
            campaigns:write. Errors: 404 campaign-not-found, 409 campaign-built-in, 409 threshold-taken, 412
            stale-version, and those of creation.""")
    @APIResponse(
            responseCode = "200",
            description = "The campaign after the change",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Uni<Response> replace(
            @RestPath UUID id,
            @Valid @NotNull SaveCampaignRequest request,
            @Parameter(description = "The ETag of the last read") @RestHeader("If-Match") String ifMatch) {
        return replace.handle(id, request, ifMatch).chain(() -> find.one(id)).map(CampaignResource::answer);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({"campaigns:write"})
    @Operation(operationId = "deleteRecoveryCampaign", summary = "Delete a recovery campaign", description = """
            Calls off the mails it had planned; what it sent stays in the histories of carts. If-Match is honoured. Scope:
            campaigns:write. Errors: 404 campaign-not-found, 409 campaign-built-in, 412 stale-version.""")
    @APIResponse(responseCode = "204", description = "Deleted")
    public Uni<Response> delete(
            @RestPath UUID id,
            @Parameter(description = "The ETag of the last read") @RestHeader("If-Match") String ifMatch) {
        return delete.handle(id, ifMatch).replaceWith(Response.noContent().build());
    }

    private static Response answer(CampaignView campaign) {
        return Response.ok(campaign).tag(ETags.of(campaign.version())).build();
    }
}
