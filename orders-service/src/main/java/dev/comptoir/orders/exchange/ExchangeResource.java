package dev.comptoir.orders.exchange;

import dev.comptoir.contracts.calls.MerchantTermsV1;
import dev.comptoir.kernel.Kind;
import dev.comptoir.orders.placement.DirectOrder;
import dev.comptoir.platform.http.Idempotent;
import dev.comptoir.platform.idempotency.Replayable;
import dev.comptoir.platform.security.Caller;
import dev.comptoir.platform.security.Callers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Exchanges over HTTP. */
@Path("/returns/{returnId}/exchange")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Returns")
class ExchangeResource {

    private final ExchangeReturn exchange;
    private final Callers callers;

    ExchangeResource(ExchangeReturn exchange, Callers callers) {
        this.exchange = exchange;
        this.callers = callers;
    }

    @POST
    @RolesAllowed("orders:refund")
    @Idempotent(required = true)
    @Operation(operationId = "exchangeReturn", summary = "Exchange the goods of a return", description = """
            Makes a new order of `lines` for the same customer and places, linked by `exchangeOrderId` of the return, and pays it
            with what the units that arrived are worth. Those are taken off the first order as by a refund with settlement MANUAL,
            and restocked as the receipt says; stock for the new goods is reserved as for any order. No money moves: the refund
            and the payment (method `Exchange`, reference the return's id) are the two sides of the credit. What the customer has
            to pay beyond it is due on the new order; what is left over you give back by your own means, it is part of the refund.

            Until it is settled the return cannot be refunded. When the first order has been refunded directly in the meantime, so
            that nothing can be credited, the new order stays and is due in full: `credited` is 0, `refundId` is absent, and the
            history of the first order has RETURN_EXCHANGE_NOT_CREDITED.

            The return must be RECEIVED, whatever its wish was, and is exchanged once. One Idempotency-Key is one exchange: repeat
            it after a lost answer. Publishes `orders.order-completed.v1`, `orders.refund-issued.v1`, and `orders.order-paid.v1` or
            `orders.order-partially-paid.v1`.""")
    @APIResponseSchema(value = ExchangeView.class, responseCode = "201", responseDescription = "The exchange")
    @APIResponse(responseCode = "403", description = "`oversell-not-allowed`")
    @APIResponse(responseCode = "404", description = "`return-not-found`")
    @APIResponse(responseCode = "409", description = """
            `return-not-refundable` (state; exchangeOrderId when another exchange has begun), `return-already-refunded` (refundId),
            `return-not-exchangeable`, `order-not-refundable`, `insufficient-stock` (lines), `idempotency-key-spent` (orderId)""")
    @APIResponse(responseCode = "422", description = """
            `refund-exceeds-refundable`, `nothing-to-refund`, `quantity-exceeds-refundable`, `shipping-already-refunded`,
            `discount-exceeds-goods`, `tax-exceeds-price`, `negative-amount`, `foreign-currency`, `unknown-shipping-method`,
            `shipping-address-missing`, `unknown-sku` (skus)""")
    @APIResponse(responseCode = "503", description = "`inventory-unavailable`, `store-not-ready`")
    public Uni<RestResponse<ExchangeView>> exchange(
            @RestPath UUID returnId,
            @NotNull @Valid ExchangeReturnRequest request,
            @Parameter(hidden = true) @RestHeader("Authorization") String authorization) {
        Caller caller = callers.current();
        if (MerchantTermsV1.WARN.equals(request.stockPolicy()) && !caller.has("orders:oversell")) {
            throw Kind.FORBIDDEN.refusal(
                    "oversell-not-allowed", "Selling more than there is needs the scope orders:oversell.");
        }
        DirectOrder asked = DirectOrder.of(
                callers.requiredRequestKey("exchange-return " + returnId, request), caller.name(), authorization);
        SettleExchange.Context context = new SettleExchange.Context(
                callers.requiredRequestKey("settle-exchange " + returnId, request), caller.name());
        return exchange.handle(returnId, request, asked, context).map(ExchangeResource::created);
    }

    private static RestResponse<ExchangeView> created(Replayable<ExchangeView> once) {
        ResponseBuilder<ExchangeView> answer = ResponseBuilder.create(RestResponse.Status.CREATED, once.answer())
                .header(HttpHeaders.LOCATION, "/v1/orders/" + once.answer().exchangeOrderId());
        return once.isReplayed() ? answer.header("Idempotent-Replayed", "true").build() : answer.build();
    }
}
