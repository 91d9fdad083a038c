package dev.comptoir.catalog.productimport.file;

/** The columns of a WooCommerce product export that are read. */
final class WooColumns {

    static final Column ID = Column.named("ID");
    static final Column TYPE = Column.named("Type");
    static final Column SKU = Column.named("SKU");
    static final Column NAME = Column.named("Name");
    static final Column PUBLISHED = Column.named("Published");
    static final Column SHORT_DESCRIPTION = Column.named("Short description");
    static final Column DESCRIPTION = Column.named("Description");
    static final Column SALE_STARTS = Column.named("Date sale price starts");
    static final Column SALE_ENDS = Column.named("Date sale price ends");
    static final Column TAX_STATUS = Column.named("Tax status");
    static final Column IN_STOCK = Column.named("In stock?");
    static final Column STOCK = Column.named("Stock");
    static final Column LOW_STOCK = Column.named("Low stock amount");
    static final Column BACKORDERS = Column.named("Backorders allowed?");
    static final Column SALE_PRICE = Column.named("Sale price");
    static final Column REGULAR_PRICE = Column.named("Regular price");
    static final Column IMAGES = Column.named("Images");
    static final Column PARENT = Column.named("Parent");
    static final Column POSITION = Column.named("Position");

    private WooColumns() {}

    static boolean areIn(Header header) {
        return header.has(TYPE) && header.has(SKU) && header.has(NAME) && header.has(REGULAR_PRICE);
    }

    static Column attributeName(int number) {
        return Column.numbered("Attribute # name", number);
    }

    static Column attributeValues(int number) {
        return Column.numbered("Attribute # value(s)", number);
    }
}
