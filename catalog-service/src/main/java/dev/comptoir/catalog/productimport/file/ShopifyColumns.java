package dev.comptoir.catalog.productimport.file;

/** The columns of a Shopify product export that are read, under the names of the older and of the newer template. */
final class ShopifyColumns {

    static final Column HANDLE = Column.named("Handle", "URL handle");
    static final Column TITLE = Column.named("Title");
    static final Column BODY = Column.named("Body (HTML)", "Description");
    static final Column STATUS = Column.named("Status");
    static final Column PUBLISHED = Column.named("Published", "Published on online store");
    static final Column SKU = Column.named("Variant SKU", "SKU");
    static final Column PRICE = Column.named("Variant Price", "Price");
    static final Column TRACKER = Column.named("Variant Inventory Tracker", "Inventory tracker");
    static final Column QUANTITY = Column.named("Variant Inventory Qty", "Inventory quantity");
    static final Column POLICY =
            Column.named("Variant Inventory Policy", "Continue selling when out of stock", "Inventory policy");
    static final Column SHIPPING = Column.named("Variant Requires Shipping", "Requires shipping");
    static final Column TAXABLE = Column.named("Variant Taxable", "Charge tax");
    static final Column IMAGE = Column.named("Image Src", "Product image URL");
    static final Column IMAGE_POSITION = Column.named("Image Position", "Image position");
    static final Column VARIANT_IMAGE = Column.named("Variant Image", "Variant image URL");
    static final Column GIFT_CARD = Column.named("Gift Card", "Gift card");

    static final Column VENDOR = Column.named("Vendor");
    static final Column TYPE = Column.named("Type", "Product type");
    static final Column CATEGORY = Column.named("Product Category", "Product category");
    static final Column TAGS = Column.named("Tags");
    static final Column BARCODE = Column.named("Variant Barcode", "Barcode");
    static final Column COMPARE_AT = Column.named("Variant Compare At Price", "Compare-at price");
    static final Column GRAMS = Column.named("Variant Grams", "Weight value (grams)");
    static final Column TAX_CODE = Column.named("Variant Tax Code", "Tax code");
    static final Column IMAGE_ALT = Column.named("Image Alt Text", "Image alt text");

    private ShopifyColumns() {}

    static boolean isIn(Header header) {
        return header.has(HANDLE) && header.has(TITLE) && header.has(PRICE);
    }

    static Column optionName(int number) {
        return Column.numbered(number, "Option# Name");
    }

    static Column optionValue(int number) {
        return Column.numbered(number, "Option# Value");
    }
}
