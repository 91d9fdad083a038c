package dev.comptoir.campaigns.campaign;

import dev.comptoir.storefront.StoreProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What came of campaigns over HTTP. */
@Path("/recovery-campaigns/{id}/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cart recovery")
class CampaignStatisticsResource {

    private final CampaignListStore campaigns;
    private final StoreProfiles profiles;

    CampaignStatisticsResource(CampaignListStore campaigns, StoreProfiles profiles) {
        this.campaigns = campaigns;
        this.profiles = profiles;
    }

    @GET
    @RolesAllowed({"campaigns:read", "campaigns:write"})
    @Operation(operationId = "getRecoveryCampaignStatistics", summary = "What came of a campaign", description = """
            Step by step: mails planned, sent, failed and followed, and the paid orders they brought back. An order counts for
            the mail whose link was followed last before the cart was ordered. Where a step tries a second template, `test`
            compares both and names the better one.""")
    @APIResponse(responseCode = "404", description = "`campaign-not-found`")
    public Uni<CampaignStatistics> get(@RestPath UUID id) {
        return profiles.current().chain(store -> campaigns.statistics(id, store.currency()));
    }
}
