package dev.comptoir.contracts.calls;

import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.contracts.shared.CustomerV1;
import dev.comptoir.contracts.shared.FieldRules;
import dev.comptoir.contracts.shared.ShippingV1;
import dev.comptoir.contracts.shared.TotalsV1;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A checked-out cart asks orders-service to become an order.
 *
 * @param orderId chosen by the requester, the same on every attempt for one content of the cart
 * @param shipping null when nothing is delivered
 * @param giftMessage for the one who gets the parcel; null for none
 * @param discounts that are taken off already; null for none
 * @param merchant what a merchant decides who places it for the customer; null for a shopper's checkout
 */
public record PlacementRequestV1(
        @NotNull UUID orderId,
        @NotNull UUID cartId,
        @NotNull @Valid CustomerV1 customer,
        @Valid AddressV1 billingAddress,
        @Valid AddressV1 shippingAddress,
        @Valid ShippingV1 shipping,
        @NotEmpty @Size(max = FieldRules.LINES) List<@NotNull @Valid PlacementLineV1> lines,
        @NotNull @Valid TotalsV1 totals,
        @Size(max = FieldRules.REMARK_LENGTH) String customerRemark,
        @Size(max = FieldRules.GIFT_MESSAGE_LENGTH) String giftMessage,
        @Size(max = 201) List<@NotNull @Valid DiscountTakenV1> discounts,
        @Valid MerchantTermsV1 merchant) {}
