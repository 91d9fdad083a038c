package dev.comptoir.orders.edit;

import static dev.comptoir.kernel.Kind.FORBIDDEN;
import static dev.comptoir.kernel.Kind.RULE_BROKEN;

import dev.comptoir.contracts.calls.MerchantTermsV1;
import dev.comptoir.contracts.shared.AddressV1;
import dev.comptoir.kernel.Countries;
import dev.comptoir.orders.pricing.domain.PriceRules;
import dev.comptoir.platform.security.Caller;
import java.util.UUID;

/** What is wrong with an edit whatever the order. */
final class EditRules {

    private EditRules() {}

    static void check(EditOrderRequest request, Caller caller) {
        if (MerchantTermsV1.WARN.equals(request.stockPolicy()) && !caller.has("orders:oversell")) {
            throw FORBIDDEN
                    .refusal(
                            "oversell-not-allowed",
                            "To sell more than there is, use a key with the scope orders:oversell.")
                    .at("/stockPolicy");
        }
        checkCountry("/billingAddress", request.billingAddress());
        checkCountry("/shippingAddress", request.shippingAddress());
    }

    static void checkMethod(UUID methodId, PriceRules rules) {
        if (methodId != null && rules.method() == null) {
            throw RULE_BROKEN
                    .refusal("unknown-shipping-method", "There is no shipping method %s.", methodId)
                    .at("/shipping/methodId");
        }
    }

    private static void checkCountry(String pointer, AddressV1 address) {
        if (address != null && !Countries.isKnown(address.country())) {
            throw RULE_BROKEN
                    .refusal("unknown-value", "%s", Countries.advice(address.country()))
                    .at(pointer + "/country");
        }
    }
}
