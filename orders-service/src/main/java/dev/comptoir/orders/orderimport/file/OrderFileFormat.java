package dev.comptoir.orders.orderimport.file;

/** What kind of file orders come in: our own NDJSON or CSV, or Shopify's export. */
public enum OrderFileFormat {
    NDJSON("application/x-ndjson", "ndjson"),
    CSV("text/csv", "csv"),
    SHOPIFY("text/csv", "csv");

    private final String contentType;
    private final String extension;

    OrderFileFormat(String contentType, String extension) {
        this.contentType = contentType;
        this.extension = extension;
    }

    public String contentType() {
        return contentType;
    }

    public String extension() {
        return extension;
    }

    /** Who the orders of such a file are from when nobody says it. */
    public String usualSource() {
        return this == SHOPIFY ? "shopify" : "comptoir";
    }
}
