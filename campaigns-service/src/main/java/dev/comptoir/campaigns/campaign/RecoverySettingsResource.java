package dev.comptoir.campaigns.campaign;

import dev.comptoir.campaigns.campaign.domain.RecoveryCampaign;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The automatic reminder's switch, delay and subject over HTTP. */
@Path("/settings/recovery")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cart recovery")
class RecoverySettingsResource {

    private final CampaignListStore list;
    private final SaveRecoverySettings save;

    RecoverySettingsResource(CampaignListStore list, SaveRecoverySettings save) {
        this.list = list;
        this.save = save;
    }

    @GET
    @RolesAllowed({"settings:read"})
    @Operation(
            operationId = "getRecoverySettings",
            summary = "Get the settings of the automatic reminder",
            description = """
            The automatic reminder is a built-in campaign of one mail for every cart that no campaign of yours takes.""")
    public Uni<RestResponse<RecoverySettings>> get() {
        return list.find(RecoveryCampaign.SYSTEM).map(RecoverySettings::of).map(RecoverySettingsResource::answer);
    }

    @PUT
    @RolesAllowed({"settings:write"})
    @IfMatch(required = true)
    @Operation(
            operationId = "saveRecoverySettings",
            summary = "Change the settings of the automatic reminder",
            description = """
            Replaces switch, delay, subject, message, discount, template and the one tried against it. Off pauses sending; carts are still followed. Switched on for the first
            time, it writes to everyone who abandoned a cart in the last 14 days; later, what fell due while it was off
            stays unsent. A new delay holds for carts abandoned from now on.""")
    @APIResponse(responseCode = "409", description = "`recovery-not-offered`: the operator does not offer reminders")
    @APIResponse(responseCode = "400", description = "`invalid-delay` (PT0S to P14D, whole seconds)")
    @APIResponse(
            responseCode = "422",
            description =
                    "`discount-not-usable`: name an active discount by code; `email-template-unknown`, `alternative-is-template`")
    public Uni<RestResponse<RecoverySettings>> put(
            @Valid @NotNull SaveRecoverySettingsRequest request, @RestHeader("If-Match") String ifMatch) {
        return save.handle(request, ifMatch).map(RecoverySettingsResource::answer);
    }

    private static RestResponse<RecoverySettings> answer(RecoverySettings settings) {
        return Answers.ok(settings.version(), settings);
    }
}
