package dev.comptoir.orders.provider.generic;

import dev.comptoir.orders.provider.domain.PaymentAsk;
import dev.comptoir.orders.provider.domain.RefundAsk;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What the merchant's program is asked. */
final class GenericRequests {

    private GenericRequests() {}

    /**
     * @param type of the request
     * @param data what it is about
     */
    record Request(String type, Map<String, ?> data) {}

    static Request start(PaymentAsk ask) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sessionId", ask.id());
        data.put("orderId", ask.orderId());
        data.put("form", ask.form());
        data.put("amount", ask.amount());
        data.put("title", ask.title());
        data.put("email", ask.email());
        data.put("returnUrl", ask.returnUrl());
        data.put("expiresAt", ask.expiresAt());
        return new Request("payment.start", data);
    }

    static Request get(String paymentId) {
        return new Request("payment.get", Map.of("paymentId", paymentId));
    }

    static Request cancel(String paymentId) {
        return new Request("payment.cancel", Map.of("paymentId", paymentId));
    }

    static Request refund(RefundAsk ask) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("refundId", ask.id());
        data.put("orderId", ask.orderId());
        data.put("paymentId", ask.paymentReference());
        data.put("amount", ask.amount());
        return new Request("refund.start", data);
    }

    static Request getRefund(String paymentId, UUID refundId) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("refundId", refundId);
        data.put("paymentId", paymentId);
        return new Request("refund.get", data);
    }

    static Request getRefund(String id) {
        return new Request("refund.get", Map.of("id", id));
    }
}
