package dev.comptoir.orders.quote;

import static dev.comptoir.platform.page.CatchUpParameters.UPDATED_FROM;

import dev.comptoir.contracts.calls.MerchantTermsV1;
import dev.comptoir.contracts.calls.PlacementAnswerV1;
import dev.comptoir.kernel.Kind;
import dev.comptoir.orders.manualorder.CreatedOrder;
import dev.comptoir.orders.placement.DirectOrder;
import dev.comptoir.orders.quote.domain.QuoteMove;
import dev.comptoir.orders.quote.domain.QuoteState;
import dev.comptoir.platform.http.Answers;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.http.IfMatch;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.page.Page;
import dev.comptoir.platform.page.PageRequest;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Quotes over HTTP, for the merchant. */
@Path("/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quotes", description = "Offers that can become orders")
class QuoteResource {

    private final QuoteStore quotes;
    private final WriteQuote write;
    private final MoveQuote move;
    private final ConvertQuote convert;
    private final OfferLinks links;
    private final Callers callers;

    QuoteResource(
            QuoteStore quotes,
            WriteQuote write,
            MoveQuote move,
            ConvertQuote convert,
            OfferLinks links,
            Callers callers) {
        this.quotes = quotes;
        this.write = write;
        this.move = move;
        this.convert = convert;
        this.links = links;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("orders:read")
    @Operation(
            operationId = "listQuotes",
            summary = "List quotes",
            description = "Newest first unless `sort` says otherwise.")
    @Parameter(
            name = "updatedFrom",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = UPDATED_FROM + " A quote that expires by its time does not change.")
    public Uni<Page<QuoteView>> list(@BeanParam @Valid QuoteListRequest request, @BeanParam @Valid PageRequest page) {
        return quotes.page(request, page).map(found -> found.map(this::view));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("orders:read")
    @Operation(operationId = "getQuote", summary = "Get a quote")
    public Uni<RestResponse<QuoteView>> get(@RestPath UUID id) {
        return quotes.find(id).map(quote -> Answers.ok(quote.version(), view(quote)));
    }

    @POST
    @RolesAllowed("orders:write")
    @Idempotent
    @Operation(operationId = "createQuote", summary = "Write a quote", description = """
            Priced as an order by hand is; no stock is taken before it becomes an order. Publishes
            `orders.quote-changed.v1`.""")
    @APIResponseSchema(value = QuoteView.class, responseCode = "201", responseDescription = "Written")
    @APIResponse(responseCode = "422", description = "As for an order by hand, and `valid-until-in-the-past`")
    public Uni<RestResponse<QuoteView>> create(@NotNull @Valid SaveQuoteRequest request) {
        return write.handle(request, null, callers.requestKey("create-quote", request))
                .map(written -> Answers.created(
                        "/quotes/" + written.answer().id(), written.answer().version(), written));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed("orders:write")
    @IfMatch(required = true)
    @Operation(operationId = "saveQuote", summary = "Replace a quote", description = """
            It is OPEN again: send it again. Publishes `orders.quote-changed.v1`.""")
    @APIResponse(responseCode = "409", description = "`quote-already-converted`")
    @APIResponse(responseCode = "422", description = "As for an order by hand, and `valid-until-in-the-past`")
    public Uni<RestResponse<QuoteView>> replace(
            @RestPath UUID id, @NotNull @Valid SaveQuoteRequest request, @RestHeader("If-Match") String ifMatch) {
        return write.handle(id, request, ifMatch).map(quote -> Answers.ok(quote.version(), quote));
    }

    @POST
    @Path("/{id}/sendings")
    @RolesAllowed("orders:write")
    @Operation(operationId = "sendQuote", summary = "Send a quote to its customer", description = """
            Mails the addresses of its PDF and of the page on which the customer accepts or declines it; again when it was sent before. Publishes
            `orders.quote-changed.v1`.""")
    @APIResponse(responseCode = "409", description = """
            `quote-expired`, `quote-declined`, `quote-already-accepted`, `quote-already-converted`""")
    public Uni<RestResponse<QuoteView>> send(@RestPath UUID id) {
        return move.handle(id, QuoteMove.SEND, QuoteState.SENT, null)
                .map(quote -> Answers.ok(quote.version(), view(quote)));
    }

    @POST
    @Path("/{id}/conversion")
    @RolesAllowed("orders:write")
    @Idempotent(required = true)
    @Operation(operationId = "convertQuote", summary = "Make an order of a quote", description = """
            Once, whether the customer has accepted it or not, at the prices of the quote or, with `prices: OF_TODAY`, at those
            of the catalogue. Stock is reserved for all rows with
            a SKU or for none. Publishes `orders.order-completed.v1` and `orders.quote-changed.v1`.""")
    @APIResponseSchema(value = CreatedOrder.class, responseCode = "201", responseDescription = "The order")
    @APIResponse(responseCode = "403", description = "`oversell-not-allowed`")
    @APIResponse(responseCode = "409", description = """
            `insufficient-stock` (lines), `quote-expired`, `quote-declined`, `quote-already-converted`""")
    @APIResponse(responseCode = "422", description = "`price-unknown` (skus): of prices of today")
    @APIResponse(responseCode = "503", description = "`inventory-unavailable`")
    public Uni<RestResponse<CreatedOrder>> convert(
            @RestPath UUID id,
            @NotNull @Valid ConvertQuoteRequest request,
            @Parameter(hidden = true) @RestHeader("Authorization") String authorization) {
        if (MerchantTermsV1.WARN.equals(request.stockPolicy())
                && !callers.current().has("orders:oversell")) {
            throw Kind.FORBIDDEN.refusal(
                    "oversell-not-allowed", "To sell more than there is, use a key with the scope orders:oversell.");
        }
        DirectOrder asked = DirectOrder.of(
                callers.requiredRequestKey("convert-quote " + id, request),
                callers.current().name(),
                authorization);
        return convert.handle(id, request, asked).map(QuoteResource::created);
    }

    private static RestResponse<CreatedOrder> created(Replayable<PlacementAnswerV1> placed) {
        return Answers.created("/orders/" + placed.answer().orderId(), 1, placed.map(CreatedOrder::of));
    }

    private QuoteView view(Quote quote) {
        return QuoteView.of(quote, links.url(quote.id()));
    }
}
