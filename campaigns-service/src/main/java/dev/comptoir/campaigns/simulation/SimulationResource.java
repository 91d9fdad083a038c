package dev.comptoir.campaigns.simulation;

import dev.comptoir.campaigns.campaign.SaveCampaignRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Trying a campaign over HTTP. */
@Path("/recovery-campaigns/simulation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cart recovery")
class SimulationResource {

    private final SimulateCampaign simulate;

    SimulationResource(SimulateCampaign simulate) {
        this.simulate = simulate;
    }

    @POST
    @RolesAllowed({"campaigns:read", "campaigns:write"})
    @Operation(operationId = "simulateRecoveryCampaign", summary = "See who would get what", description = """
            Which of the carts that are abandoned now a campaign like this would take, beside the campaigns there are, and when
            each of its mails would go out, as if it had been there before them. Nothing is saved or sent. Once created, it
            takes carts abandoned from then on only.""")
    @APIResponse(responseCode = "400", description = "`invalid-delay`")
    @APIResponse(responseCode = "422", description = "`steps-out-of-order`, `invalid-threshold`")
    public Uni<CampaignSimulation> simulate(@Valid @NotNull SaveCampaignRequest request) {
        return simulate.handle(request);
    }
}
