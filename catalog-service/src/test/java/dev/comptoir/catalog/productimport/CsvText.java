package dev.comptoir.catalog.productimport;

import static dev.comptoir.catalog.product.ProductJson.merchant;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;

/** Small product files in the two formats, and sending them. */
final class CsvText {

    static final String SHOPIFY =
            "Handle,Title,Body (HTML),Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,"
                    + "Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,"
                    + "Variant Requires Shipping,Variant Taxable,Image Src,Image Position,Gift Card,Variant Image,Status\n";

    static final String WOO = "ID,Type,SKU,Name,Published,Short description,Description,Date sale price starts,"
            + "Date sale price ends,Tax status,In stock?,Stock,Low stock amount,Backorders allowed?,Sale price,"
            + "Regular price,Images,Parent,Position,Attribute 1 name,Attribute 1 value(s)\n";

    private CsvText() {}

    /** One product of one variant at the price. */
    static String shopify(String handle, String price) {
        return handle + ",Cup " + handle + ",<p>Fine</p>,true,Title,Default Title,,,,shopify,7,deny," + price
                + ",true,true,https://shop.test/cup.jpg,1,false,,active\n";
    }

    static ValidatableResponse send(String csv) {
        return send(csv, "");
    }

    static ValidatableResponse send(String csv, String query) {
        return send(csv.getBytes(StandardCharsets.UTF_8), query);
    }

    static ValidatableResponse send(byte[] csv, String query) {
        return merchant()
                .contentType("text/csv; charset=utf-8")
                .body(csv)
                .post("/product-imports" + query)
                .then();
    }
}
