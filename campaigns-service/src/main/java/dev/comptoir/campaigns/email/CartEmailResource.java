package dev.comptoir.campaigns.email;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The mails about one cart left behind, over HTTP. */
@Path("/abandoned-carts/{cartId}/emails")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cart recovery")
class CartEmailResource {

    private final FindCartEmails find;
    private final SendCartEmail send;
    private final Callers callers;

    CartEmailResource(FindCartEmails find, SendCartEmail send, Callers callers) {
        this.find = find;
        this.send = send;
        this.callers = callers;
    }

    @GET
    @RolesAllowed({"campaigns:read"})
    @Operation(operationId = "listCartEmails", summary = "List the mails about an abandoned cart", description = """
            Past and planned mails, automatic and by hand, the latest planned first, each with when it is due, when it was
            handed over, what the mail server said and when its link was first followed. 1 to 100 a page (20 by default);
            pass `nextCursor` as `cursor` for the next page. Scope: campaigns:read. Errors: 404
            abandoned-cart-not-found, 400 invalid-cursor.""")
    @APIResponse(responseCode = "200", description = "A page of mails")
    public Uni<Page<CartEmailView>> list(
            @RestPath UUID cartId,
            @RestQuery @Size(min = 1, max = 1000) String cursor,
            @Parameter(description = "Mails a page") @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Parameter(description = "Also count all into total") @RestQuery("count") @DefaultValue("false")
                    boolean isCounted) {
        return find.handle(cartId, cursor, limit, isCounted);
    }

    @POST
    @RolesAllowed({"campaigns:write"})
    @Operation(operationId = "sendCartEmail", summary = "Mail the customer of an abandoned cart now", description = """
            Sends subject and message at once, with the products left, the total, a signed link back to the cart (valid 30
            days) and an unsubscribe link. Automatic reminders of the cart go on as planned, and the switch of
            /settings/recovery does not matter here. Idempotency-Key is required; the same key again gives the first
            answer and sends nothing. Scope: campaigns:write. Errors: 400 idempotency-key-required, 404
            abandoned-cart-not-found, 409 cart-not-abandoned, 409 customer-unsubscribed.""")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, description = "A fresh UUID")
    @APIResponse(
            responseCode = "201",
            description = "Handed over to be mailed",
            content = @Content(schema = @Schema(implementation = CartEmailView.class)))
    public Uni<Response> send(@RestPath UUID cartId, @Valid @NotNull SendCartEmailRequest request) {
        return send.handle(cartId, request, callers.requiredRequestKey("send-cart-email " + cartId, request))
                .map(sent -> ETags.created("/abandoned-carts/" + cartId + "/emails", 1, sent));
    }
}
