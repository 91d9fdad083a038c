package dev.comptoir.orders.document;

/** What an issued document is stored as. */
public enum DocumentFormat {
    PDF("application/pdf", "pdf"),
    /** A PDF that contains the CII. */
    FACTUR_X("application/pdf", "pdf"),
    CII("application/xml", "xml"),
    UBL("application/xml", "xml");

    private final String mediaType;
    private final String ending;

    DocumentFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }
}
