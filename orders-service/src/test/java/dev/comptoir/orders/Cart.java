package dev.comptoir.orders;

import static dev.comptoir.orders.Orders.eur;

import java.util.UUID;

/**
 * A checked-out cart: 2 shirts at 10.00 and a book at 15.50 with a file, 20 % tax, 5.00 shipping taxed too, so 48.60 in
 * all; tests change the JSON where they want it wrong.
 */
public record Cart(UUID orderId, UUID cartId, String email, String name, String locale, String sku) {

    public static final UUID FILE = UUID.fromString("0192f0c1-2f8e-7c1a-9a4e-6d7a5b1c2d3e");
    public static final UUID METHOD = UUID.fromString("0192f0c1-2f8e-7c1a-9a4e-6d7a5b1c2d3f");

    public static Cart of(UUID cartId) {
        return new Cart(UUID.randomUUID(), cartId, "ann-" + cartId + "@example.test", "Ann Smith", "en", "SHIRT-M");
    }

    public Cart named(String otherName) {
        return new Cart(orderId, cartId, email, otherName, locale, sku);
    }

    public Cart speaking(String language) {
        return new Cart(orderId, cartId, email, name, language, sku);
    }

    public Cart with(String otherSku) {
        return new Cart(orderId, cartId, email, name, locale, otherSku);
    }

    public Cart again() {
        return new Cart(UUID.randomUUID(), cartId, email, name, locale, sku);
    }

    public String json() {
        return """
                {"orderId":"%s","cartId":"%s",
                 "customer":{"email":"%s","name":"%s","phone":"+33 1 23 45 67 89","locale":"%s"},
                 "billingAddress":%s,"shippingAddress":%s,
                 "shipping":{"methodId":"%s","name":"Colissimo","price":%s},
                 "lines":[
                  {"productId":"%s","sku":"%s","name":"Shirt <M>","quantity":2,"unitPrice":%s,"total":%s,"tax":%s},
                  {"productId":"%s","sku":"BOOK","name":"Book","quantity":1,"unitPrice":%s,"total":%s,"tax":%s,
                   "fileGuid":"%s","requiresShipping":true}],
                 "totals":{"subtotal":%s,"discountTotal":%s,"shippingTotal":%s,"taxTotal":%s,"total":%s},
                 "customerRemark":"Ring twice","giftMessage":"Happy birthday!"}""".formatted(
                        orderId,
                        cartId,
                        email,
                        name,
                        locale,
                        address("1 Bill Street"),
                        address("2 Ship Street"),
                        METHOD,
                        eur("5.00"),
                        UUID.randomUUID(),
                        sku,
                        eur("10.00"),
                        eur("20.00"),
                        eur("4.00"),
                        UUID.randomUUID(),
                        eur("15.50"),
                        eur("15.50"),
                        eur("3.10"),
                        FILE,
                        eur("35.50"),
                        eur("0.00"),
                        eur("5.00"),
                        eur("8.10"),
                        eur("48.60"));
    }

    /** A cart whose book is a download only. */
    public String withDownloadJson() {
        return json().replace(",\"requiresShipping\":true", ",\"requiresShipping\":false");
    }

    /** A cart with a tenth off the goods by a code and 2.00 off the fee by a discount without one: 41.94 in all. */
    public String discountedJson(UUID discountId) {
        return json().replace("\"tax\":" + eur("4.00"), "\"tax\":" + eur("3.60") + ",\"discount\":" + eur("2.00"))
                .replace("\"tax\":" + eur("3.10"), "\"tax\":" + eur("2.79") + ",\"discount\":" + eur("1.55"))
                .replace("\"price\":" + eur("5.00"), "\"price\":" + eur("3.00"))
                .replace("\"shippingTotal\":" + eur("5.00"), "\"shippingTotal\":" + eur("3.00"))
                .replace("\"discountTotal\":" + eur("0.00"), "\"discountTotal\":" + eur("3.55"))
                .replace("\"taxTotal\":" + eur("8.10"), "\"taxTotal\":" + eur("6.99"))
                .replace("\"total\":" + eur("48.60"), "\"total\":" + eur("41.94"))
                .replace("\"customerRemark\"", """
                        "discounts":[{"discountId":"%s","name":"Summer sale","code":"Été-10","amount":%s,"percent":"10.00"},
                         {"discountId":"%s","name":"Cheap delivery","amount":%s}],"customerRemark\"""".formatted(discountId, eur("3.55"), UUID.randomUUID(), eur("2.00")));
    }

    /** A cart in which everything is free. */
    public String freeJson() {
        return json().replaceAll("\"amount\":\"[0-9.]+\"", "\"amount\":\"0.00\"");
    }

    private static String address(String line1) {
        return """
                {"name":"Ann Smith","line1":"%s","postalCode":"75001","city":"Paris","country":"FR"}""".formatted(line1);
    }
}
