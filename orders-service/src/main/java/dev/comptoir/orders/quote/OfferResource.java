package dev.comptoir.orders.quote;

import dev.comptoir.orders.quote.domain.QuoteMove;
import dev.comptoir.orders.quote.domain.QuoteState;
import dev.comptoir.platform.http.PublicLink;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Quotes over HTTP, for everybody who has their link. */
@Path("/quote-offers/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Public links")
@PermitAll
@PublicLink
class OfferResource {

    private final QuoteStore quotes;
    private final MoveQuote move;
    private final OfferLinks links;

    OfferResource(QuoteStore quotes, MoveQuote move, OfferLinks links) {
        this.quotes = quotes;
        this.move = move;
        this.links = links;
    }

    @GET
    @Operation(operationId = "getOffer", summary = "Get a quote as its customer sees it", description = """
            Public, no key: the token is in the link of the mail. No names or addresses.""")
    @APIResponse(responseCode = "404", description = "`offer-not-found`")
    public Uni<OfferView> get(@RestPath @Size(max = 400) String token) {
        return Uni.createFrom().deferred(() -> quotes.find(links.read(token))).map(OfferView::of);
    }

    @POST
    @Path("/acceptance")
    @Operation(operationId = "acceptOffer", summary = "Accept a quote", description = """
            Takes no body; accepting again changes nothing. The store makes the order. Publishes `orders.quote-changed.v1`.""")
    @APIResponse(responseCode = "409", description = """
            `quote-not-sent`, `quote-expired`, `quote-declined`, `quote-already-converted`""")
    public Uni<OfferView> accept(@RestPath @Size(max = 400) String token) {
        return answer(token, QuoteMove.ACCEPT, QuoteState.ACCEPTED);
    }

    @POST
    @Path("/refusal")
    @Operation(operationId = "declineOffer", summary = "Decline a quote", description = """
            Takes no body; declining again changes nothing. Publishes `orders.quote-changed.v1`.""")
    @APIResponse(responseCode = "409", description = """
            `quote-not-sent`, `quote-expired`, `quote-already-accepted`, `quote-already-converted`""")
    public Uni<OfferView> decline(@RestPath @Size(max = 400) String token) {
        return answer(token, QuoteMove.DECLINE, QuoteState.DECLINED);
    }

    private Uni<OfferView> answer(String token, QuoteMove wanted, QuoteState next) {
        return Uni.createFrom().deferred(() -> {
            UUID id = links.read(token);
            return move.handle(id, wanted, next).map(OfferView::of);
        });
    }
}
