package dev.comptoir.campaigns.sendinghours;

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

/** When reminders go out, over HTTP. */
@Path("/settings/recovery/sending")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cart recovery")
class SendingSettingsResource {

    private final SendingSettingsStore settings;
    private final SaveSendingSettings save;

    SendingSettingsResource(SendingSettingsStore settings, SaveSendingSettings save) {
        this.settings = settings;
        this.save = save;
    }

    @GET
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(operationId = "getRecoverySendingSettings", summary = "Get when reminders go out", description = """
            Quiet hours and days in the store's time zone, and the limit per hour. They hold for the mails of all campaigns
            and of the automatic reminder; mails by hand go out at any time.""")
    public Uni<RestResponse<SendingSettings>> get() {
        return settings.find().map(SendingSettingsResource::answer);
    }

    @PUT
    @RolesAllowed("settings:write")
    @IfMatch(required = true)
    @Operation(operationId = "saveRecoverySendingSettings", summary = "Set when reminders go out", description = """
            Replaces quiet hours, quiet days and the limit, which holds at once: reminders that have gone out in the running
            hour of the clock before it was set count, mails by hand never do. What falls due in a quiet time, or is one too many in its hour of
            the clock, waits and is looked at again before it goes out, for at most 14 days; mails planned from now on are planned for
            the next time that is not quiet. Also sets whom reminders may go to: an address needs what the country of its cart
            asks for at the moment of sending.""")
    @APIResponse(responseCode = "422", description = "`invalid-quiet-hours`, `country-repeated`")
    public Uni<RestResponse<SendingSettings>> put(
            @NotNull @Valid SaveSendingSettingsRequest request, @RestHeader("If-Match") String ifMatch) {
        return save.handle(request, ifMatch).map(SendingSettingsResource::answer);
    }

    private static RestResponse<SendingSettings> answer(SendingSettings settings) {
        return Answers.ok(settings.version(), settings);
    }
}
