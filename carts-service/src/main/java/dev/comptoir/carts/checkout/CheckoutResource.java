package dev.comptoir.carts.checkout;

import dev.comptoir.platform.idempotency.Replayable;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Checkout over HTTP. */
@Path("/carts/{id}/checkout")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Carts")
class CheckoutResource {

    private final CheckOutCart checkOut;
    private final OrderStatusTokens tokens;

    CheckoutResource(CheckOutCart checkOut, OrderStatusTokens tokens) {
        this.checkOut = checkOut;
        this.tokens = tokens;
    }

    @POST
    @RolesAllowed({"storefront", "carts:write"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "checkOutCart", summary = "Order a cart", description = """
            Prices are looked up once more. When a price or the total is another one than the shopper last saw, up or down, \
            nothing is ordered and the answer is 409 `price-changed`: `items` (itemId, sku, name, before, after), `previousTotals`, `totals` \
            and the `version` of the cart, which shows the new prices from then on. An order is placed for them once the request says that they were \
            seen, with `acceptTotal` or with that version in If-Match; without either it is answered the same again, as an answer may get lost. It is \
            the same when the last use of a discount was taken by somebody else. The body may be left out; with `acceptTotal` \
            the order is placed when that is exactly what it costs now, whatever the cart showed, and never for another total. Stock is reserved for all lines \
            or none. Repeat the request after a 503 or a lost answer: a cart becomes at most one order, and asking again, \
            also at the same time, answers that order (200, Idempotent-Replayed). The stock of a product that was put on \
            sale this very second may not be known yet: the checkout waits for it up to two seconds, then answers 503 \
            `stock-not-ready` with nothing ordered or reserved and the cart open. Rows with a `sourceUrl` of one of the store's \
            domains (`/settings/catalog`) are compared with what their page offers at this moment, half a minute old at most: what differs is \
            refused (`page-differs`), and nothing is sold while a page cannot be read (`page-not-verified`). Honours If-Match on a cart that is not \
            being ordered yet.""")
    @APIResponseSchema(value = CheckoutView.class, responseCode = "201", responseDescription = "The order")
    @APIResponse(
            responseCode = "200",
            description = "The cart was ordered before: the same order again",
            content = @Content(schema = @Schema(implementation = CheckoutView.class)))
    @APIResponse(
            responseCode = "400",
            description = "`invalid-request`: errors point into the cart or at `/acceptTotal`; `unknown-field`")
    @APIResponse(responseCode = "404", description = "`cart-not-found`")
    @APIResponse(responseCode = "409", description = """
            `price-changed` (items, previousTotals, totals, version), `definition-not-valid` (items with itemId, sku and the \
            reason EXPIRED or KEY_DELETED), `page-differs` (items with itemId, sku, price, pagePrice where the page says one, and the \
            reason PRICE_DIFFERS, CURRENCY_DIFFERS, OPTION_DIFFERS or NOT_ON_PAGE), `not-sellable` (skus), `insufficient-stock` (lines with sku, requested, available), \
            `cart-already-ordered` (orderId, orderNumber, total), `cart-merged` (mergedInto)""")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    @APIResponse(responseCode = "422", description = """
            `cart-incomplete` (missing names every missing part), `quantity-below-minimum`, `quantity-above-maximum`, \
            `quantity-not-in-step`: errors points at every row that has a number which its product does not allow""")
    @APIResponse(responseCode = "503", description = """
            `orders-unavailable`, `stock-not-ready` (skus), `page-not-verified` (skus), `store-not-ready`: repeat after Retry-After seconds""")
    public Uni<Response> checkOut(
            @RestPath UUID id,
            @RequestBody(required = false) @Valid CheckOutRequest request,
            @RestHeader("If-Match") String ifMatch,
            @Parameter(hidden = true) @RestHeader("Authorization") String authorization) {
        return checkOut.handle(id, CheckoutTerms.of(request, ifMatch), authorization)
                .map(tokens::addTo)
                .map(CheckoutResource::answer);
    }

    private static Response answer(Replayable<CheckoutView> order) {
        return order.isReplayed()
                ? Response.ok(order.answer())
                        .header("Idempotent-Replayed", "true")
                        .build()
                : Response.status(Response.Status.CREATED)
                        .header(
                                HttpHeaders.LOCATION,
                                "/v1/orders/" + order.answer().orderId())
                        .entity(order.answer())
                        .build();
    }
}
