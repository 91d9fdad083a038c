package dev.comptoir.localstack.payment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** What one test account holds: payment intents, charges, checkout sessions, refunds and disputes, with Stripe's rules. */
final class StripeAccount {

    private final Map<String, ObjectNode> objects = new LinkedHashMap<>();
    private final Map<String, TestCard> cards = new LinkedHashMap<>();
    private final BiConsumer<String, ObjectNode> events;
    private final Executor later;
    private final Clock clock;

    /** @param events takes each event's type with its object; {@code later} does what a bank says some time afterwards */
    StripeAccount(BiConsumer<String, ObjectNode> events, Executor later, Clock clock) {
        this.events = events;
        this.later = later;
        this.clock = clock;
    }

    synchronized ObjectNode addIntent(StripeForm form, Map<String, String> metadata) {
        ObjectNode intent = create("pi_", "payment_intent");
        StripeMoney.check(form.number("amount"), form.required("currency"));
        intent.put("amount", form.number("amount"))
                .put("amount_received", 0)
                .put("amount_capturable", 0)
                .put("currency", form.required("currency"))
                .put("status", "requires_payment_method")
                .put("client_secret", intent.get("id").asText() + "_secret_" + StripeIds.letters(24))
                .put("capture_method", "automatic")
                .put("confirmation_method", "automatic")
                .put("description", form.text("description"));
        intent.putArray("payment_method_types").add("card");
        intent.putNull("latest_charge").putNull("last_payment_error").putNull("cancellation_reason");
        intent.set("metadata", metadata(metadata));
        publish("payment_intent.created", intent);
        return intent.deepCopy();
    }

    synchronized ObjectNode addCheckout(StripeForm form, String pages) {
        ObjectNode session = create("cs_test_", "checkout.session");
        long amount = form.number("line_items[0][price_data][unit_amount]") * form.number("line_items[0][quantity]");
        String currency = form.required("line_items[0][price_data][currency]");
        StripeMoney.check(amount, currency);
        String id = session.get("id").asText();
        session.put("amount_total", amount)
                .put("amount_subtotal", amount)
                .put("currency", currency)
                .put("mode", form.required("mode"))
                .put("status", "open")
                .put("payment_status", "unpaid")
                .put("success_url", form.required("success_url"))
                .put("cancel_url", form.text("cancel_url"))
                .put("client_reference_id", form.text("client_reference_id"))
                .put("expires_at", form.number("expires_at"))
                .put("description", form.required("line_items[0][price_data][product_data][name]"))
                .put("url", pages + "/pay/" + id);
        session.putNull("payment_intent");
        session.set("metadata", metadata(form.below("metadata")));
        session.set("payment_intent_data", metadata(form.below("payment_intent_data[metadata]")));
        return session.deepCopy();
    }

    synchronized ObjectNode get(String kind, String id) {
        return find(kind, id).deepCopy();
    }

    synchronized List<ObjectNode> refundsOf(String intent) {
        return objects.values().stream()
                .filter(object -> object.path("object").asText().equals("refund"))
                .filter(refund -> refund.path("payment_intent").asText().equals(intent))
                .map(ObjectNode::deepCopy)
                .toList();
    }

    /** The buyer pays with a card, as the page or Stripe.js does. */
    synchronized ObjectNode confirm(String intentId, TestCard card) {
        ObjectNode intent = find("payment_intent", intentId);
        String status = intent.get("status").asText();
        if (!status.equals("requires_payment_method")) {
            throw StripeRefusal.invalid(
                    "payment_intent_unexpected_state",
                    "This PaymentIntent's status is " + status + ", so it could not be confirmed.",
                    "id");
        }
        if (card.declineCode() == null) {
            succeed(intent, card);
        } else {
            decline(intent, card);
        }
        return intent.deepCopy();
    }

    /** The buyer pays on the hosted page; only then there is a payment intent. */
    synchronized ObjectNode payCheckout(String sessionId, TestCard card) {
        ObjectNode session = find("checkout.session", sessionId);
        if (!session.get("status").asText().equals("open")) {
            throw StripeRefusal.invalid("checkout_session_not_open", "This page has been used or has expired.", "id");
        }
        if (session.get("payment_intent").isNull()) {
            Map<String, String> metadata = new LinkedHashMap<>();
            session.get("payment_intent_data")
                    .properties()
                    .forEach(entry ->
                            metadata.put(entry.getKey(), entry.getValue().asText()));
            StripeForm form = new StripeForm(Map.of(
                    "amount", session.get("amount_total").asText(),
                    "currency", session.get("currency").asText()));
            session.put("payment_intent", addIntent(form, metadata).get("id").asText());
        }
        ObjectNode intent = confirm(session.get("payment_intent").asText(), card);
        if (intent.get("status").asText().equals("succeeded")) {
            session.put("status", "complete").put("payment_status", "paid");
            publish("checkout.session.completed", session);
        }
        return session.deepCopy();
    }

    synchronized ObjectNode cancel(String intentId) {
        ObjectNode intent = find("payment_intent", intentId);
        String status = intent.get("status").asText();
        if (!status.equals("requires_payment_method")) {
            throw StripeRefusal.invalid(
                    "payment_intent_unexpected_state",
                    "You cannot cancel this PaymentIntent because it has a status of " + status + ".",
                    "id");
        }
        intent.put("status", "canceled").put("cancellation_reason", "abandoned");
        publish("payment_intent.canceled", intent);
        return intent.deepCopy();
    }

    synchronized ObjectNode expire(String sessionId) {
        ObjectNode session = find("checkout.session", sessionId);
        if (!session.get("status").asText().equals("open")) {
            throw StripeRefusal.invalid(
                    null, "Only Checkout Sessions with a status in [\"open\"] can be expired.", "id");
        }
        session.put("status", "expired").putNull("url");
        publish("checkout.session.expired", session);
        return session.deepCopy();
    }

    synchronized ObjectNode refund(StripeForm form) {
        ObjectNode intent = find("payment_intent", form.required("payment_intent"));
        ObjectNode charge = charge(intent);
        long left =
                charge.get("amount").asLong() - charge.get("amount_refunded").asLong();
        long amount = form.text("amount").isEmpty() ? left : form.number("amount");
        checkLeft(charge, amount, left);
        TestCard card = cards.get(id(charge));
        ObjectNode refund = create("re_", "refund");
        refund.put("amount", amount)
                .put("currency", charge.get("currency").asText())
                .put("charge", id(charge))
                .put("payment_intent", id(intent))
                .put("reason", form.text("reason"))
                .put("status", card == TestCard.REFUND_PENDING ? "pending" : "succeeded");
        refund.set("metadata", metadata(form.below("metadata")));
        charge.put("amount_refunded", charge.get("amount_refunded").asLong() + amount)
                .put("refunded", amount == left);
        publish("refund.created", refund);
        publish("charge.refunded", charge);
        if (card == TestCard.REFUND_FAILS) {
            later.execute(() -> settleRefund(id(refund), false));
        }
        return refund.deepCopy();
    }

    private static void checkLeft(ObjectNode charge, long amount, long left) {
        if (left == 0) {
            throw StripeRefusal.invalid(
                    "charge_already_refunded", "Charge " + id(charge) + " has already been refunded.", null);
        }
        if (amount > left || amount <= 0) {
            throw StripeRefusal.invalid(
                    null, "Refund amount (" + amount + ") is greater than unrefunded amount on charge", "amount");
        }
    }

    /** What the bank says of a refund in the end. */
    synchronized ObjectNode settleRefund(String refundId, boolean isPaid) {
        ObjectNode refund = find("refund", refundId);
        refund.put("status", isPaid ? "succeeded" : "failed");
        if (!isPaid) {
            refund.put("failure_reason", "expired_or_canceled_card");
            ObjectNode charge = find("charge", refund.get("charge").asText());
            charge.put(
                            "amount_refunded",
                            charge.get("amount_refunded").asLong()
                                    - refund.get("amount").asLong())
                    .put("refunded", false);
        }
        publish(isPaid ? "refund.updated" : "refund.failed", refund);
        return refund.deepCopy();
    }

    synchronized ObjectNode openDispute(String intentId, long amount) {
        ObjectNode charge = charge(find("payment_intent", intentId));
        ObjectNode dispute = create("du_", "dispute");
        dispute.put("amount", amount)
                .put("currency", charge.get("currency").asText())
                .put("charge", id(charge))
                .put("payment_intent", intentId)
                .put("reason", "fraudulent")
                .put("status", "needs_response");
        charge.put("disputed", true);
        publish("charge.dispute.created", dispute);
        return dispute.deepCopy();
    }

    synchronized ObjectNode closeDispute(String disputeId, boolean isWon) {
        ObjectNode dispute = find("dispute", disputeId).put("status", isWon ? "won" : "lost");
        publish("charge.dispute.closed", dispute);
        return dispute.deepCopy();
    }

    private void succeed(ObjectNode intent, TestCard card) {
        ObjectNode charge = create("ch_", "charge");
        charge.put("amount", intent.get("amount").asLong())
                .put("amount_captured", intent.get("amount").asLong())
                .put("amount_refunded", 0)
                .put("currency", intent.get("currency").asText())
                .put("payment_intent", id(intent))
                .put("paid", true)
                .put("refunded", false)
                .put("disputed", false)
                .put("status", "succeeded");
        charge.set("metadata", intent.get("metadata").deepCopy());
        cards.put(id(charge), card);
        intent.put("status", "succeeded")
                .put("amount_received", intent.get("amount").asLong())
                .put("latest_charge", id(charge));
        intent.putNull("last_payment_error");
        publish("charge.succeeded", charge);
        publish("payment_intent.succeeded", intent);
        if (card == TestCard.DISPUTED) {
            openDispute(id(intent), intent.get("amount").asLong());
        }
    }

    private void decline(ObjectNode intent, TestCard card) {
        intent.putObject("last_payment_error")
                .put("type", "card_error")
                .put("code", "card_declined")
                .put("decline_code", card.declineCode())
                .put("message", "Your card was declined.");
        publish("payment_intent.payment_failed", intent);
    }

    private ObjectNode charge(ObjectNode intent) {
        if (intent.get("latest_charge").isNull()) {
            throw StripeRefusal.invalid(
                    null, "This PaymentIntent (" + id(intent) + ") does not have a successful charge to refund.", null);
        }
        return find("charge", intent.get("latest_charge").asText());
    }

    private ObjectNode find(String kind, String id) {
        ObjectNode found = objects.get(id);
        if (found == null || !found.path("object").asText().equals(kind)) {
            throw StripeRefusal.missing(kind, id);
        }
        return found;
    }

    private ObjectNode create(String prefix, String kind) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        String id = prefix + StripeIds.letters(24);
        object.put("id", id)
                .put("object", kind)
                .put("created", clock.instant().getEpochSecond())
                .put("livemode", false);
        objects.put(id, object);
        return object;
    }

    private void publish(String type, ObjectNode object) {
        events.accept(type, object.deepCopy());
    }

    private static String id(ObjectNode object) {
        return object.get("id").asText();
    }

    private static ObjectNode metadata(Map<String, String> values) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        values.forEach(metadata::put);
        return metadata;
    }
}
