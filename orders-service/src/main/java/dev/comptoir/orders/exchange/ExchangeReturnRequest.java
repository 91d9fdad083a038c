package dev.comptoir.orders.exchange;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.orders.manualorder.CreateOrderRequest;
import dev.comptoir.orders.manualorder.CreateOrderRequest.Discount;
import dev.comptoir.orders.manualorder.CreateOrderRequest.Line;
import dev.comptoir.orders.manualorder.CreateOrderRequest.Shipping;
import dev.comptoir.orders.order.OrderView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer gets for the goods of a return. */
@Schema(name = "ExchangeReturnRequest")
public record ExchangeReturnRequest(
        @Schema(description = "Of the new order, as in `POST /orders`") @NotEmpty @Size(max = FieldRules.LINES)
        List<@NotNull @Valid Line> lines,

        @Schema(description = "Off the new goods, such as for the trouble") @Size(max = 20)
        List<@NotNull @Valid Discount> discounts,

        @Schema(description = "How the new goods travel; left out when nothing is delivered, or for free") @Valid
        Shipping shipping,

        @Schema(
                description = "`full` credits the shipping fee of the first order and its tax too",
                defaultValue = "none")
        @Pattern(regexp = "full|none", message = "must be full or none")
        String creditedShipping,

        @Schema(description = "Whether the customer gets the confirmation of the new order", defaultValue = "true")
        Boolean notifyCustomer,

        @Schema(
                description =
                        "WARN sells more than there is and needs the scope `orders:oversell`; ENFORCE when left out")
        @Pattern(regexp = "ENFORCE|WARN", message = "must be ENFORCE or WARN")
        String stockPolicy) {

    private static final String CHANNEL = "EXCHANGE";

    boolean withShipping() {
        return "full".equals(creditedShipping);
    }

    /** The new order, for the customer and the places of the first one. */
    CreateOrderRequest order(OrderView first) {
        OrderView.CustomerPart customer = first.customer();
        AddressV1 shippingAddress = first.shippingAddress() == null ? first.billingAddress() : first.shippingAddress();
        return new CreateOrderRequest(
                new CustomerV1(
                        customer.email(), customer.name(), customer.phone(), customer.locale(), customer.vatNumber()),
                first.billingAddress(),
                shippingAddress,
                lines,
                discounts,
                shipping,
                null,
                null,
                null,
                !Boolean.FALSE.equals(notifyCustomer),
                null,
                stockPolicy,
                CHANNEL,
                null,
                null);
    }
}
