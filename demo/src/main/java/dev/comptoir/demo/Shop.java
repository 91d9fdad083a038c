package dev.comptoir.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The merchant's part before the doors open: catalogue, stock, shipping, tax, a digital good. */
final class Shop {

    static final byte[] SONG = "a song, sold by the byte\n".repeat(4_000).getBytes(StandardCharsets.UTF_8);

    private final Story story;
    private final DemoApi merchant;

    /** What the shoppers of the story put into their carts. */
    record Shelves(List<Goods> goods, String songSku, String shippingMethodId) {}

    /** One sellable SKU. */
    record Goods(String sku, String name, boolean isTracked) {}

    Shop(Story story, DemoApi merchant) {
        this.story = story;
        this.merchant = merchant;
    }

    Shelves open(String fileName, byte[] catalogue) {
        story.chapter("The shop opens");
        JsonNode imported = importCatalogue(fileName, catalogue);
        List<Goods> goods = goods(imported);
        Story.check(goods.size() >= 2, fileName + " has fewer than two products that can be sold by post");
        stock(imported, goods);
        String method = shippingMethod();
        taxRate();
        return new Shelves(goods, song(), method);
    }

    private JsonNode importCatalogue(String fileName, byte[] catalogue) {
        JsonNode done =
                merchant.postCsv("/v1/product-imports", catalogue).expect(201).json();
        story.step(
                "import " + fileName,
                "%s: %d rows, %d created, %d updated, %d unchanged, %d refused, %d skipped"
                        .formatted(
                                done.get("format").asText(),
                                done.get("rows").asInt(),
                                done.get("created").asInt(),
                                done.get("updated").asInt(),
                                done.get("unchanged").asInt(),
                                done.get("failed").asInt(),
                                done.get("skipped").asInt()));
        showErrors(done.path("errors"));
        return done;
    }

    private void showErrors(JsonNode errors) {
        int shown = 0;
        for (JsonNode error : errors) {
            if (shown++ < 3) {
                story.step(
                        "  a row the import names",
                        "row %d, %s: %s"
                                .formatted(
                                        error.get("row").asInt(),
                                        error.path("column").asText("whole row"),
                                        error.get("detail").asText()));
            }
        }
    }

    private List<Goods> goods(JsonNode imported) {
        List<Goods> goods = new ArrayList<>();
        for (JsonNode product : imported.get("products")) {
            if (goods.size() < 12 && product.hasNonNull("productId")) {
                goods.addAll(goodsOf(product.get("productId").asText()));
            }
        }
        return goods;
    }

    private List<Goods> goodsOf(String productId) {
        JsonNode product = merchant.get("/v1/products/" + productId).expect(200).json();
        List<Goods> goods = new ArrayList<>();
        for (JsonNode variant : product.get("variants")) {
            boolean isSellable = product.get("status").asText().equals("ACTIVE")
                    && variant.get("requiresShipping").asBoolean()
                    && !variant.get("price").get("amount").asText().matches("0+(\\.0+)?");
            if (isSellable) {
                goods.add(new Goods(
                        variant.get("sku").asText(),
                        product.get("name").asText(),
                        variant.get("stockTracked").asBoolean()));
            }
        }
        return goods;
    }

    private void stock(JsonNode imported, List<Goods> goods) {
        List<Goods> tracked = goods.stream().filter(Goods::isTracked).toList();
        if (tracked.isEmpty()) {
            story.step("stock", "this catalogue counts none of its products");
            return;
        }
        String lines = tracked.stream()
                .map(each -> "{\"sku\":%s,\"delta\":%d}"
                        .formatted(quoted(each.sku()), Math.max(20, initial(imported, each.sku()))))
                .collect(Collectors.joining(","));
        Answer stocked = Story.eventually(
                "the stock items of the new products",
                () -> Optional.of(merchant.post(
                                "/v1/inventory/adjustments",
                                "{\"reason\":\"First delivery\",\"lines\":[" + lines + "]}"))
                        .filter(answer -> answer.status() < 300));
        stocked.expect(200, 201);
        story.step(
                "put %d SKUs on the shelf".formatted(tracked.size()),
                "HTTP " + stocked.status() + ", one ledger row each");
    }

    private static int initial(JsonNode imported, String sku) {
        for (JsonNode product : imported.get("products")) {
            for (JsonNode each : product.path("skus")) {
                if (each.get("sku").asText().equals(sku)) {
                    return each.path("initialStock").asInt(0);
                }
            }
        }
        return 0;
    }

    private String shippingMethod() {
        JsonNode method = merchant.post("/v1/shipping-methods", """
                {"name":"Colis %s","price":{"amount":"4.90","currency":"EUR"},"countries":["FR","BE"],
                 "trackingUrlTemplate":"https://carrier.example.com/{trackingNumber}"}""".formatted(
                                UUID.randomUUID().toString().substring(0, 6)))
                .expect(201)
                .json();
        story.step("add a shipping method", method.get("name").asText() + " for 4.90 EUR");
        return method.get("id").asText();
    }

    private void taxRate() {
        JsonNode rates = merchant.get("/v1/tax-rates").expect(200).json();
        boolean isThere = rates.toString().contains("\"FR\"");
        if (!isThere) {
            merchant.post("/v1/tax-rates", """
                    {"name":"TVA 20 %","country":"FR","percent":"20","appliesToShipping":true}""").expect(201);
        }
        story.step("tax in France", isThere ? "was set before" : "20 %, on shipping too");
    }

    private String song() {
        String guid =
                merchant.post("/v1/files", """
                {"name":"Une chanson.mp3","contentType":"audio/mpeg","accessExpiryDays":30,"maxDownloadsPerOrder":2}""").expect(201).json().get("id").asText();
        JsonNode file = merchant.putBytes("/v1/files/" + guid + "/content", SONG)
                .expect(200, 201)
                .json();
        story.step(
                "upload a digital good",
                "%d bytes, sha-256 %s..."
                        .formatted(SONG.length, file.get("sha256").asText().substring(0, 12)));
        String sku = "SONG-" + guid.substring(24);
        merchant.post("/v1/products", """
                {"externalId":"%s","name":"Une chanson","status":"ACTIVE",
                 "variants":[{"sku":"%s","price":{"amount":"2.00","currency":"EUR"},"requiresShipping":false,"stockTracked":false,"fileGuid":"%s"}]}""".formatted(sku, sku, guid)).expect(201);
        story.step("sell it as a product", sku);
        return sku;
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
