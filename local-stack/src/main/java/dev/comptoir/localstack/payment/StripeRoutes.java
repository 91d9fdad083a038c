package dev.comptoir.localstack.payment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Supplier;

/** Which request does what at the account. */
final class StripeRoutes {

    private static final Set<String> INTENT = Set.of(
            "amount", "currency", "metadata", "description", "receipt_email", "automatic_payment_methods", "expand");
    private static final Set<String> CHECKOUT = Set.of(
            "mode",
            "line_items",
            "metadata",
            "payment_intent_data",
            "success_url",
            "cancel_url",
            "client_reference_id",
            "customer_email",
            "expires_at",
            "locale");
    private static final Set<String> REFUND = Set.of("payment_intent", "amount", "metadata", "reason");

    private final StripeAccount account;
    private final Supplier<String> pages;

    StripeRoutes(StripeAccount account, Supplier<String> pages) {
        this.account = account;
        this.pages = pages;
    }

    ObjectNode answer(StripeRequest request) {
        String[] path = request.path().substring("/v1/".length()).split("/");
        StripeForm form = request.form();
        boolean isPost = request.method().equals("POST");
        return switch (path[0]) {
            case "payment_intents" -> intent(path, form, isPost);
            case "checkout" -> checkout(path, form, isPost);
            case "refunds" -> refund(path, form, isPost);
            default ->
                throw StripeRefusal.of(
                        404,
                        "invalid_request_error",
                        null,
                        "Unrecognized request URL (" + request.method() + ": " + request.path() + ").");
        };
    }

    private ObjectNode intent(String[] path, StripeForm form, boolean isPost) {
        if (path.length == 1) {
            return account.addIntent(form.allowing(INTENT), form.below("metadata"));
        }
        if (!isPost) {
            return account.get("payment_intent", path[1]);
        }
        return path[2].equals("cancel") ? account.cancel(path[1]) : account.confirm(path[1], card(form));
    }

    private ObjectNode checkout(String[] path, StripeForm form, boolean isPost) {
        if (path.length == 2) {
            return shown(account.addCheckout(form.allowing(CHECKOUT), pages.get()));
        }
        if (isPost) {
            return shown(account.expire(path[2]));
        }
        ObjectNode session = shown(account.get("checkout.session", path[2]));
        boolean isExpanded = form.values().containsValue("payment_intent");
        if (isExpanded && !session.get("payment_intent").isNull()) {
            session.set(
                    "payment_intent",
                    account.get("payment_intent", session.get("payment_intent").asText()));
        }
        return session;
    }

    private ObjectNode refund(String[] path, StripeForm form, boolean isPost) {
        if (isPost) {
            return account.refund(form.allowing(REFUND));
        }
        if (path.length == 2) {
            return account.get("refund", path[1]);
        }
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.put("object", "list").put("has_more", false).put("url", "/v1/refunds");
        ArrayNode found = list.putArray("data");
        account.refundsOf(form.required("payment_intent")).forEach(found::add);
        return list;
    }

    /** What was asked for is not shown again. */
    private static ObjectNode shown(ObjectNode session) {
        session.remove("payment_intent_data");
        return session;
    }

    private static TestCard card(StripeForm form) {
        return TestCard.of(form.required("payment_method"))
                .orElseThrow(() -> StripeRefusal.missing("PaymentMethod", form.text("payment_method")));
    }
}
