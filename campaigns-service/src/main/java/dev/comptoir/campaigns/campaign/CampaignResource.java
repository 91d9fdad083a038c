package dev.comptoir.campaigns.campaign;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Recovery campaigns over HTTP. */
@Path("/recovery-campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cart recovery", description = "Mails to shoppers about the carts they left")
class CampaignResource {

    private final CampaignListStore campaigns;
    private final CreateCampaign create;
    private final ReplaceCampaign replace;
    private final DeleteCampaign delete;
    private final Callers callers;

    CampaignResource(
            CampaignListStore campaigns,
            CreateCampaign create,
            ReplaceCampaign replace,
            DeleteCampaign delete,
            Callers callers) {
        this.campaigns = campaigns;
        this.create = create;
        this.replace = replace;
        this.delete = delete;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"campaigns:read", "campaigns:write"})
    @Operation(operationId = "listRecoveryCampaigns", summary = "List recovery campaigns", description = """
            With their steps and how many mails each has sent, the newest first and the automatic reminder last unless `sort`
            says otherwise. What was sent or clicked alone does not change `updatedAt`.""")
    public Uni<Page<CampaignView>> list(@BeanParam @Valid ChangesRequest changes, @BeanParam @Valid PageRequest page) {
        return campaigns.page(changes, page);
    }

    @POST
    @RolesAllowed("campaigns:write")
    @Idempotent
    @Operation(operationId = "createRecoveryCampaign", summary = "Create a recovery campaign", description = """
            Saved with all its one to three steps or not at all. Of all campaigns that are on and whose minCartTotal a
            cart reaches, the one with the highest takes it; carts abandoned before its creation never get its mails. At most 50 campaigns.
            A customer who has had a mail of one campaign gets mails of no other: that campaign takes all their later carts,
            whatever their total, and those below its minCartTotal too; keep that in mind where a step gives a discount. Who is
            one customer is as for `maxUsesPerCustomer` of discounts: neither letter case nor a +tag (`ann+shop@example.com`)
            makes another one of an address. Suppressions, consents and orders count for the address as it is written.
            A step names a discount a few seconds after it was made or changed at the latest; until then it is refused as
            `discount-not-usable`.""")
    @APIResponseSchema(value = CampaignView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "400", description = "`invalid-delay`")
    @APIResponse(responseCode = "409", description = "`threshold-taken`, `recovery-not-offered`")
    @APIResponse(
            responseCode = "422",
            description =
                    "`steps-out-of-order`, `invalid-threshold`, `too-many-campaigns`, `discount-not-usable`, `email-template-unknown` or `alternative-is-template`")
    public Uni<RestResponse<CampaignView>> create(@Valid @NotNull SaveCampaignRequest request) {
        return create.handle(request, callers.requestKey("create-recovery-campaign", request))
                .map(once -> Answers.created(
                        "/recovery-campaigns/" + once.answer().id(),
                        once.answer().version(),
                        once));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"campaigns:read", "campaigns:write"})
    @Operation(operationId = "getRecoveryCampaign", summary = "Get a recovery campaign", description = """
            With its steps and how many mails it has sent.""")
    public Uni<RestResponse<CampaignView>> get(@RestPath UUID id) {
        return campaigns.find(id).map(CampaignResource::answer);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("campaigns:write")
    @IfMatch
    @Operation(operationId = "replaceRecoveryCampaign", summary = "Replace a recovery campaign", description = """
            Replaces name, switch, minCartTotal and all steps at once. Mails already planned keep their time and go out in
            the new words; those of a removed step are cancelled when due.""")
    @APIResponse(responseCode = "409", description = "`campaign-built-in`, `threshold-taken` or `recovery-not-offered`")
    @APIResponse(
            responseCode = "422",
            description =
                    "`steps-out-of-order`, `invalid-threshold`, `discount-not-usable`, `email-template-unknown` or `alternative-is-template`")
    public Uni<RestResponse<CampaignView>> replace(
            @RestPath UUID id, @Valid @NotNull SaveCampaignRequest request, @RestHeader("If-Match") String ifMatch) {
        return replace.handle(id, request, ifMatch)
                .chain(() -> campaigns.find(id))
                .map(CampaignResource::answer);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed("campaigns:write")
    @IfMatch
    @Operation(operationId = "deleteRecoveryCampaign", summary = "Delete a recovery campaign", description = """
            Cancels the mails it had planned; what it sent stays in the histories of carts.""")
    @APIResponse(responseCode = "409", description = "`campaign-built-in`")
    public Uni<Void> delete(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        return delete.handle(id, ifMatch);
    }

    private static RestResponse<CampaignView> answer(CampaignView campaign) {
        return Answers.ok(campaign.version(), campaign);
    }
}
