package dev.comptoir.orders.returns;

import dev.comptoir.kernel.Kind;
import dev.comptoir.orders.mail.StatusLinks;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.PublicLink;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What a customer does about returns over HTTP, by the link of the order. */
@Path("/order-status/{token}/returns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public links")
@PermitAll
@PublicLink
class RequestReturnResource {

    private final StatusLinks links;
    private final RequestReturn request;
    private final ReturnStore returns;
    private final Callers callers;

    RequestReturnResource(StatusLinks links, RequestReturn request, ReturnStore returns, Callers callers) {
        this.links = links;
        this.request = request;
        this.returns = returns;
        this.callers = callers;
    }

    @GET
    @Operation(
            operationId = "listRequestedReturns",
            summary = "List the returns of an order as its buyer",
            description = """
            Public, no key: the token is that of the order's live status. Oldest first, without the merchant's notes.""")
    @APIResponse(responseCode = "404", description = "`order-status-not-found`")
    public Uni<Page<RequestedReturnView>> list(@RestPath @Size(max = 400) String token) {
        return returns.ofOrder(order(token))
                .map(all -> new Page<>(all.stream().map(RequestedReturnView::of).toList(), null, false, null));
    }

    @POST
    @Idempotent
    @Operation(operationId = "requestReturn", summary = "Ask to send goods of an order back", description = """
            Public, no key: the token is that of the order's live status. Within the return settings, and only units that have
            left and are in no other return. The merchant approves or refuses; the customer gets the mail `return-requested`.
            Publishes `orders.return-requested.v1`.""")
    @APIResponseSchema(value = RequestedReturnView.class, responseCode = "201", responseDescription = "The return")
    @APIResponse(responseCode = "404", description = "`order-status-not-found`")
    @APIResponse(responseCode = "409", description = "`returns-not-offered`")
    @APIResponse(responseCode = "422", description = """
            `return-period-over` (days), `line-not-returnable`, `quantity-exceeds-returnable` (requested, returnable),
            `line-not-in-order`, `line-named-twice`""")
    public Uni<RestResponse<RequestedReturnView>> request(
            @RestPath @Size(max = 400) String token, @NotNull @Valid RequestReturnRequest wanted) {
        UUID orderId = order(token);
        return request.handle(orderId, wanted, callers.linkRequestKey("request-return " + orderId, wanted))
                .map(opened -> Answers.created("/order-status/" + token + "/returns", 1, opened));
    }

    private UUID order(String token) {
        return links.read(token)
                .orElseThrow(() ->
                        Kind.NOT_FOUND.refusal("order-status-not-found", "The link is cut, changed, or of no order."));
    }
}
