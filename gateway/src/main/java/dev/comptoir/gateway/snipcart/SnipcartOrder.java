package dev.comptoir.gateway.snipcart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Consumer;

/** An order in Snipcart's names, as far as a fact about it says how it is. */
final class SnipcartOrder {

    private final JsonNode fact;
    private final ObjectNode order = empty();

    private SnipcartOrder(JsonNode fact) {
        this.fact = fact;
    }

    /** @param fact of orders-service: what it does not say is left out */
    static ObjectNode of(JsonNode fact) {
        return new SnipcartOrder(fact).written();
    }

    static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    private ObjectNode written() {
        order.set("token", fact.path("orderId"));
        order.set("invoiceNumber", fact.path("orderNumber"));
        copy("placedAt", "creationDate");
        copy("placedAt", "completionDate");
        copy("changedAt", "modificationDate");
        order.put("mode", "Live");
        status();
        customer();
        address("billingAddress");
        address("shippingAddress");
        ifThere(fact.path("billingAddress"), billing -> order.put("shippingAddressSameAsBilling", goesTo(billing)));
        ifThere(fact.path("shipping"), shipping -> order.set("shippingMethod", shipping.path("name")));
        items();
        discounts();
        totals();
        copy("trackingNumber", "trackingNumber");
        copy("trackingUrl", "trackingUrl");
        return order;
    }

    /** Without an address of its own it goes where the bill goes. */
    private boolean goesTo(JsonNode billing) {
        return !fact.hasNonNull("shippingAddress") || billing.equals(fact.path("shippingAddress"));
    }

    private void status() {
        ifThere(fact.path("paymentStatus"), status -> {
            order.put("paymentStatus", SnipcartWords.payment(status.asText()));
            order.put(
                    "status",
                    SnipcartWords.status(
                            fact.path("lifecycle").asText(),
                            fact.path("fulfillmentStatus").asText(),
                            status.asText()));
        });
    }

    private void customer() {
        ifThere(fact.path("customer"), customer -> {
            order.set("email", customer.path("email"));
            order.set("cardHolderName", text(customer.path("name")));
            order.set("lang", text(customer.path("locale")));
        });
    }

    /** Whole, and field by field as older receivers read it. */
    private void address(String name) {
        ifThere(fact.path(name), address -> {
            ObjectNode whole = order.putObject(name);
            whole.set("fullName", text(address.path("name")));
            whole.set("name", text(address.path("name")));
            whole.set("company", text(address.path("company")));
            whole.set("address1", text(address.path("line1")));
            whole.set("address2", text(address.path("line2")));
            whole.set("city", text(address.path("city")));
            whole.set("country", text(address.path("country")));
            whole.set("postalCode", text(address.path("postalCode")));
            whole.set("province", text(address.path("region")));
            whole.set("phone", text(address.path("phone")));
            order.set(name + "Name", whole.get("name"));
            order.set(name + "CompanyName", whole.get("company"));
            order.set(name + "Address1", whole.get("address1"));
            order.set(name + "Address2", whole.get("address2"));
            order.set(name + "City", whole.get("city"));
            order.set(name + "Country", whole.get("country"));
            order.set(name + "PostalCode", whole.get("postalCode"));
            order.set(name + "Province", whole.get("province"));
            order.set(name + "Phone", whole.get("phone"));
        });
    }

    /** A row of a refund has no price: it is none of the order. */
    private void items() {
        if (!fact.path("lines").path(0).has("unitPrice")) {
            return;
        }
        ArrayNode items = order.putArray("items");
        for (JsonNode line : fact.path("lines")) {
            ObjectNode item = items.addObject();
            item.set("id", line.path("sku"));
            item.set("uniqueId", line.path("lineId"));
            item.set("name", line.path("name"));
            item.set("quantity", line.path("quantity"));
            item.put("price", amount(line.path("unitPrice")));
            item.put("totalPrice", amount(line.path("total")));
            ifThere(line.path("imageUrl"), image -> item.set("image", image));
            ifThere(line.path("fileGuid"), file -> item.set("fileGuid", file));
        }
    }

    private void discounts() {
        ifThere(fact.path("discounts"), taken -> {
            ArrayNode discounts = order.putArray("discounts");
            for (JsonNode each : taken) {
                ObjectNode discount = discounts.addObject();
                ifThere(each.path("discountId"), id -> discount.set("discountId", id));
                discount.set("name", each.path("name"));
                ifThere(each.path("code"), code -> discount.set("code", code));
                ifThere(each.path("amount"), amount -> discount.put("amountSaved", amount(amount)));
                ifThere(
                        each.path("percent"),
                        percent -> discount.put("type", "Rate").put("rate", new BigDecimal(percent.asText())));
            }
        });
    }

    private void totals() {
        ifThere(fact.path("totals"), totals -> {
            order.put("itemsTotal", amount(totals.path("subtotal")));
            order.put("rebateAmount", amount(totals.path("discountTotal")));
            order.put("shippingFees", amount(totals.path("shippingTotal")));
            order.put("taxesTotal", amount(totals.path("taxTotal")));
        });
        JsonNode total = fact.has("totals") ? fact.path("totals").path("total") : fact.path("total");
        ifThere(total, all -> {
            order.put("total", amount(all));
            order.put("grandTotal", amount(all));
            order.put("finalGrandTotal", amount(all));
            order.put("currency", currency(all));
        });
    }

    private void copy(String from, String to) {
        ifThere(fact.path(from), value -> order.set(to, value));
    }

    private static void ifThere(JsonNode value, Consumer<JsonNode> take) {
        if (!value.isMissingNode() && !value.isNull()) {
            take.accept(value);
        }
    }

    private static JsonNode text(JsonNode value) {
        return JsonNodeFactory.instance.textNode(value.asText(""));
    }

    /** Snipcart's amounts are numbers. */
    static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asText("0"));
    }

    static String currency(JsonNode money) {
        return money.path("currency").asText().toLowerCase(Locale.ROOT);
    }
}
