package dev.comptoir.carts.recovery;

import dev.comptoir.platform.http.PublicLink;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The link in a reminder. */
@Path("/recover")
@Produces(MediaType.WILDCARD)
@Tag(name = "Recovery links", description = "Public links in the mails to shoppers")
@PublicLink
class RecoveryResource {

    private final FollowRecoveryLink follow;
    private final EntitleCart entitle;

    RecoveryResource(FollowRecoveryLink follow, EntitleCart entitle) {
        this.follow = follow;
        this.entitle = entitle;
    }

    @GET
    @Path("/{token}")
    @PermitAll
    @Operation(operationId = "followRecoveryLink", summary = "Follow the link of a reminder", description = """
            Redirects to the storefront with the cart's id as ?cart= (that of the cart it was merged into, if it was) and records the first click on the link of each mail. \
            Works without a key, for 30 days, also when the cart was ordered meanwhile. Other query parameters, as mail \
            programs add them, are ignored and not handed on. Where the mail gives a discount without showing a code, the link \
            puts it into a cart that has none.""")
    @APIResponse(responseCode = "303", description = "Location is the storefront with ?cart={cartId}")
    @APIResponse(responseCode = "404", description = "`recovery-link-unknown`")
    @APIResponse(responseCode = "410", description = "`recovery-link-expired`")
    @APIResponse(responseCode = "503", description = "`storefront-unknown`, `store-not-ready`")
    public Uni<Response> follow(@RestPath @Size(max = 400) String token) {
        return follow.handle(token).call(() -> entitle.handle(token)).map(RecoveryResource::redirect);
    }

    @HEAD
    @Path("/{token}")
    @PermitAll
    @Operation(operationId = "headRecoveryLink", summary = "See where the link of a reminder leads", description = """
            The redirect a GET would give; records no click and gives no discount, so scanners of mails may look.""")
    @APIResponse(responseCode = "303", description = "Location is the storefront with ?cart={cartId}")
    @APIResponse(responseCode = "404", description = "`recovery-link-unknown`")
    @APIResponse(responseCode = "410", description = "`recovery-link-expired`")
    @APIResponse(responseCode = "503", description = "`storefront-unknown`, `store-not-ready`")
    public Uni<Response> head(@RestPath @Size(max = 400) String token) {
        return follow.look(token).map(RecoveryResource::redirect);
    }

    /** The token must not leak to other sites or stay in caches. */
    private static Response redirect(URI storefront) {
        return Response.seeOther(storefront)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
