package dev.comptoir.orders.withdrawalterms;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The withdrawal settings over HTTP. */
@Path("/settings/withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Store settings")
class WithdrawalSettingsResource {

    private final WithdrawalSettingsStore store;
    private final SaveWithdrawalSettings save;

    WithdrawalSettingsResource(WithdrawalSettingsStore store, SaveWithdrawalSettings save) {
        this.store = store;
        this.save = save;
    }

    @GET
    @RolesAllowed({"settings:read", "settings:write"})
    @Operation(operationId = "getWithdrawalSettings", summary = "Get the withdrawal settings", description = """
            Whether customers are told of the right, and from which SKUs there is none.""")
    public Uni<RestResponse<WithdrawalSettings>> get() {
        return store.find().map(settings -> Answers.ok(settings.version(), settings));
    }

    @PUT
    @RolesAllowed("settings:write")
    @IfMatch(required = true)
    @Operation(operationId = "saveWithdrawalSettings", summary = "Replace the withdrawal settings", description = """
            They hold for withdrawals that come in from now on; nobody is kept from withdrawing, exempt lines are marked.""")
    public Uni<RestResponse<WithdrawalSettings>> replace(
            @NotNull @Valid SaveWithdrawalSettingsRequest request, @RestHeader("If-Match") String ifMatch) {
        return save.handle(request, ifMatch).map(settings -> Answers.ok(settings.version(), settings));
    }
}
