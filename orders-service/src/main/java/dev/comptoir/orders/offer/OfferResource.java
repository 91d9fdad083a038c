package dev.comptoir.orders.offer;

import dev.comptoir.json.Json;
import dev.comptoir.orders.publicpage.PageParameters;
import dev.comptoir.orders.quote.Quote;
import dev.comptoir.orders.quote.domain.QuoteMove;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.ETags;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.http.PublicLink;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Quotes over HTTP, for everybody who has their link. */
@Path("/quote-offers/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public links")
@PermitAll
@PublicLink
class OfferResource {

    private final OfferSteps offers;

    OfferResource(OfferSteps offers) {
        this.offers = offers;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(operationId = "getOffer", summary = "Get a quote as its customer sees it", description = """
            Public, no key: the token is in the link of the mail. JSON, or a page for browsers (Accept: text/html) in the language
            of the quote, English or French, on which the customer accepts or declines it. No names or addresses.""")
    @APIResponseSchema(value = OfferView.class, responseCode = "200", responseDescription = "The quote")
    @APIResponse(responseCode = "404", description = "`offer-not-found`")
    public Uni<Response> get(@RestPath @Size(max = 400) String token, @Context HttpHeaders headers) {
        return PageParameters.wantsPage(headers)
                ? offers.page(token, PageParameters.language(headers)).map(OfferResource::page)
                : offers.find(token).map(OfferResource::json);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "submitOfferPage", summary = "Answer a quote by its page", description = """
            What the page's own two buttons do; sending the same again shows the same. Publishes `orders.quote-changed.v1`.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = OfferPageForm.class)))
    @APIResponse(responseCode = "200", description = "The page, which says that it is accepted or declined")
    @APIResponse(responseCode = "404", description = "A page that says that the link leads nowhere")
    @APIResponse(
            responseCode = "409",
            description =
                    "The page as the quote stands: expired, answered, an order already, or changed since it was shown")
    @APIResponse(responseCode = "422", description = "The page again: no button was pressed")
    public Uni<Response> submit(
            @RestPath @Size(max = 400) String token,
            MultivaluedMap<String, String> form,
            @Context HttpHeaders headers) {
        return offers.page(token, OfferAnswer.of(form), PageParameters.language(headers))
                .map(OfferResource::page);
    }

    @POST
    @Path("/acceptance")
    @IfMatch
    @Operation(operationId = "acceptOffer", summary = "Accept a quote", description = """
            Takes no body; accepting again changes nothing. The store makes the order. Publishes `orders.quote-changed.v1`.""")
    @APIResponse(responseCode = "409", description = """
            `quote-not-sent`, `quote-expired`, `quote-declined`, `quote-already-converted`""")
    public Uni<RestResponse<OfferView>> accept(
            @RestPath @Size(max = 400) String token, @RestHeader("If-Match") String ifMatch) {
        return offers.answer(token, QuoteMove.ACCEPT, ifMatch).map(OfferResource::answered);
    }

    @POST
    @Path("/refusal")
    @IfMatch
    @Operation(operationId = "declineOffer", summary = "Decline a quote", description = """
            Takes no body; declining again changes nothing. Publishes `orders.quote-changed.v1`.""")
    @APIResponse(responseCode = "409", description = """
            `quote-not-sent`, `quote-expired`, `quote-already-accepted`, `quote-already-converted`""")
    public Uni<RestResponse<OfferView>> decline(
            @RestPath @Size(max = 400) String token, @RestHeader("If-Match") String ifMatch) {
        return offers.answer(token, QuoteMove.DECLINE, ifMatch).map(OfferResource::answered);
    }

    private static Response page(OfferSteps.Shown shown) {
        return PageParameters.page(
                shown.status(), OfferTemplates.page(shown.page()).render());
    }

    private static Response json(Quote quote) {
        Response answer = PageParameters.answer(200, Json.write(OfferView.of(quote)), MediaType.APPLICATION_JSON);
        return Response.fromResponse(answer).tag(ETags.of(quote.version())).build();
    }

    private static RestResponse<OfferView> answered(Quote quote) {
        return Answers.ok(quote.version(), OfferView.of(quote));
    }
}
