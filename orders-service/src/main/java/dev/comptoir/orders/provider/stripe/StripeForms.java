package dev.comptoir.orders.provider.stripe;

import dev.comptoir.orders.provider.domain.PaymentAsk;
import dev.comptoir.orders.provider.domain.RefundAsk;
import java.util.Map;
import java.util.TreeMap;

/** What is sent to Stripe. */
final class StripeForms {

    private StripeForms() {}

    static Map<String, String> intent(PaymentAsk ask) {
        Map<String, String> form = new TreeMap<>();
        form.put("amount", Long.toString(StripeAmounts.of(ask.amount())));
        form.put("currency", StripeAmounts.currency(ask.amount()));
        form.put("description", ask.title());
        form.put("automatic_payment_methods[enabled]", "true");
        metadata(form, "metadata", ask);
        return form;
    }

    static Map<String, String> checkout(PaymentAsk ask) {
        Map<String, String> form = new TreeMap<>();
        form.put("mode", "payment");
        form.put("client_reference_id", ask.id().toString());
        form.put("success_url", ask.returnUrl());
        form.put("cancel_url", ask.returnUrl());
        form.put("expires_at", Long.toString(ask.expiresAt().getEpochSecond()));
        form.put("customer_email", ask.email());
        form.put("line_items[0][quantity]", "1");
        form.put("line_items[0][price_data][currency]", StripeAmounts.currency(ask.amount()));
        form.put("line_items[0][price_data][unit_amount]", Long.toString(StripeAmounts.of(ask.amount())));
        form.put("line_items[0][price_data][product_data][name]", ask.title());
        metadata(form, "metadata", ask);
        metadata(form, "payment_intent_data[metadata]", ask);
        return form;
    }

    static Map<String, String> refund(RefundAsk ask) {
        Map<String, String> form = new TreeMap<>();
        form.put("payment_intent", ask.paymentReference());
        form.put("amount", Long.toString(StripeAmounts.of(ask.amount())));
        form.put("metadata[" + StripeObjects.REFUND + "]", ask.id().toString());
        form.put("metadata[" + StripeObjects.ORDER + "]", ask.orderId().toString());
        return form;
    }

    private static void metadata(Map<String, String> form, String name, PaymentAsk ask) {
        form.put(name + "[" + StripeObjects.SESSION + "]", ask.id().toString());
        form.put(name + "[" + StripeObjects.ORDER + "]", ask.orderId().toString());
    }
}
