package dev.comptoir.campaigns.campaign;

import dev.comptoir.platform.http.ETags;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** The automatic reminder's switch, delay and subject over HTTP. */
@Path("/settings/recovery")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cart recovery")
class RecoverySettingsResource {

    private final FindRecoverySettings find;
    private final SaveRecoverySettings save;

    RecoverySettingsResource(FindRecoverySettings find, SaveRecoverySettings save) {
        this.find = find;
        this.save = save;
    }

    @GET
    @RolesAllowed({"settings:read"})
    @Operation(
            operationId = "getRecoverySettings",
            summary = "Get the settings of the automatic reminder",
            description = """
            The automatic reminder is a built-in campaign of one mail for every cart that no campaign of yours takes.
            The ETag is the version to send back in If-Match. Scope: settings:read.""")
    @APIResponse(
            responseCode = "200",
            description = "The settings",
            content = @Content(schema = @Schema(implementation = RecoverySettingsView.class)))
    public Uni<Response> get() {
        return find.handle().map(RecoverySettingsResource::answer);
    }

    @PUT
    @RolesAllowed({"settings:write"})
    @Operation(
            operationId = "saveRecoverySettings",
            summary = "Change the settings of the automatic reminder",
            description = """
            Replaces switch, delay and subject. Off pauses sending and changes nothing else: carts are still followed,
            and reminders that fell due meanwhile go out when it is on again, unless more than 14 days late. A new delay
            holds for carts abandoned from now on. If-Match is required. Scope: settings:write. Errors: 428
            if-match-required, 412 stale-version, 400 invalid-delay (PT0S to P14D, whole seconds).""")
    @APIResponse(
            responseCode = "200",
            description = "The settings after the change",
            content = @Content(schema = @Schema(implementation = RecoverySettingsView.class)))
    public Uni<Response> put(
            @Valid @NotNull SaveRecoverySettingsRequest request,
            @Parameter(description = "The ETag of the last read; required") @RestHeader("If-Match") String ifMatch) {
        ETags.require(ifMatch);
        return save.handle(request, ifMatch).map(RecoverySettingsResource::answer);
    }

    private static Response answer(Settings settings) {
        return Response.ok(settings.view()).tag(ETags.of(settings.version())).build();
    }
}
