package dev.comptoir.orders.withdraw;

import dev.comptoir.json.Json;
import dev.comptoir.orders.publicpage.PageParameters;
import dev.comptoir.platform.http.Acceptance;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.PublicLink;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The withdrawal function over HTTP: as a page in two steps, and as JSON for storefronts that have a page of their own. */
@Path("/withdraw")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@Tag(name = "Public links")
@PermitAll
@PublicLink
class WithdrawResource {

    private final WithdrawSteps steps;
    private final FindOffer offers;
    private final WithdrawFromOrder withdraw;
    private final StateWithdrawal state;
    private final Callers callers;

    WithdrawResource(
            WithdrawSteps steps, FindOffer offers, WithdrawFromOrder withdraw, StateWithdrawal state, Callers callers) {
        this.steps = steps;
        this.offers = offers;
        this.withdraw = withdraw;
        this.state = state;
        this.callers = callers;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "showWithdrawalPage", summary = "Show the withdrawal page", description = """
            Public, no key: the page to link from every page of the store, "withdraw from contract here", for customers who have
            order number and e-mail address at hand. In English or French by Accept-Language, else in the store's language.""")
    @APIResponse(responseCode = "200", description = "The page")
    public Uni<Response> show(@Context HttpHeaders headers) {
        return steps.step(Map.of(), PageParameters.language(headers)).map(WithdrawResource::page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "submitWithdrawalPage",
            summary = "Go one step on in the withdrawal page",
            description = """
            What the page's own buttons do; its second one is "confirm withdrawal".""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = WithdrawalPageForm.class)))
    @APIResponse(responseCode = "200", description = "The next step")
    @APIResponse(responseCode = "422", description = "The same step, with what is wrong")
    public Uni<Response> submit(MultivaluedMap<String, String> form, @Context HttpHeaders headers) {
        Acceptance.check(headers, MediaType.TEXT_HTML);
        return steps.step(form, PageParameters.language(headers)).map(WithdrawResource::page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "stateWithdrawal",
            summary = "Withdraw by order number and e-mail address",
            description = """
            Public, no key. Ask the customer to confirm first, by a button labelled "confirm withdrawal" only. The answer and its
            time are the same whether or not there is such an order; where there is, the receipt with content, date and time is
            mailed within seconds, and `orders.withdrawal-received.v1` is published. What names no order stays for the merchant
            (`GET /withdrawal-statements`).""")
    @APIResponseSchema(value = StatedWithdrawal.class, responseCode = "202", responseDescription = "Received")
    public Uni<RestResponse<StatedWithdrawal>> state(
            @NotNull @Valid StateWithdrawalRequest request, @Context HttpHeaders headers) {
        Acceptance.check(headers, MediaType.APPLICATION_JSON);
        return state.handle(request, callers.linkRequestKey("state-withdrawal", request))
                .map(stated -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, stated.answer())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    @GET
    @Path("/{token}")
    @Operation(
            operationId = "getWithdrawalOffer",
            summary = "Get what can be withdrawn from an order",
            description = """
            Public, no key: the token is that of the order's live status. JSON, or the page for browsers (Accept: text/html),
            available all the time; past the period a statement is still taken.""")
    @APIResponseSchema(value = WithdrawalOffer.class, responseCode = "200", responseDescription = "Lines and period")
    @APIResponse(responseCode = "404", description = "`order-status-not-found`")
    public Uni<Response> open(@RestPath @Size(max = 400) String token, @Context HttpHeaders headers) {
        return PageParameters.wantsPage(headers)
                ? steps.step(token, Map.of(), PageParameters.language(headers)).map(WithdrawResource::page)
                : offers.handle(steps.order(token))
                        .map(offer -> PageParameters.answer(200, Json.write(offer), MediaType.APPLICATION_JSON));
    }

    @POST
    @Path("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "submitWithdrawalPageOfOrder",
            summary = "Go one step on in the withdrawal page of an order",
            description = """
            What the page's own buttons do; its second one is "confirm withdrawal".""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = OrderWithdrawalPageForm.class)))
    @APIResponse(responseCode = "200", description = "The next step")
    @APIResponse(responseCode = "404", description = "A page that says that the link leads nowhere")
    @APIResponse(responseCode = "409", description = "A page that says that all is withdrawn already")
    @APIResponse(responseCode = "422", description = "The same step, with what is wrong")
    public Uni<Response> submit(
            @RestPath @Size(max = 400) String token,
            MultivaluedMap<String, String> form,
            @Context HttpHeaders headers) {
        Acceptance.check(headers, MediaType.TEXT_HTML);
        return steps.step(token, form, PageParameters.language(headers)).map(WithdrawResource::page);
    }

    @POST
    @Path("/{token}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(operationId = "withdrawFromOrder", summary = "Withdraw by the link of an order", description = """
            Public, no key: the token is that of the order's live status. Ask the customer to confirm first, by a button labelled
            "confirm withdrawal" only. Counts from the moment it comes in, in time or not; the receipt is mailed at once with
            content, date and time. All of the order, or some lines. Publishes `orders.withdrawal-received.v1`.""")
    @APIResponseSchema(value = WithdrawalReceipt.class, responseCode = "201", responseDescription = "Received")
    @APIResponse(responseCode = "404", description = "`order-status-not-found`")
    @APIResponse(responseCode = "409", description = "`already-withdrawn`, `order-cancelled`")
    @APIResponse(responseCode = "422", description = "`quantity-exceeds-withdrawable`, `line-not-in-order`")
    public Uni<RestResponse<WithdrawalReceipt>> withdraw(
            @RestPath @Size(max = 400) String token,
            @NotNull @Valid WithdrawRequest request,
            @Context HttpHeaders headers) {
        Acceptance.check(headers, MediaType.APPLICATION_JSON);
        UUID orderId = steps.order(token);
        return withdraw.handle(orderId, request, callers.linkRequestKey("withdraw " + orderId, request))
                .map(done -> Answers.created("/withdraw/" + token, 1, done));
    }

    private static Response page(WithdrawSteps.Shown shown) {
        return PageParameters.page(
                shown.status(), WithdrawTemplates.page(shown.page()).render());
    }
}
