package dev.comptoir.orders.invoice.domain;

/** Why a sum is taxed as it is. */
public enum TaxCategory {
    /** Taxed at a rate above zero. */
    STANDARD("S"),
    /** Taxed at zero. */
    ZERO("Z"),
    /** The seller charges no tax, for a reason the document says. */
    EXEMPT("E"),
    /** The buyer, a business of another member state of the EU, owes the tax of a service. */
    REVERSE_CHARGE("AE"),
    /** Goods that went to a business in another member state of the EU. */
    INTRA_COMMUNITY("K"),
    /** What went to a place outside the EU. */
    EXPORT("G"),
    /** The seller is outside the scope of the tax. */
    OUT_OF_SCOPE("O");

    private final String code;

    TaxCategory(String code) {
        this.code = code;
    }

    /** As UNCL 5305 writes it. */
    public String code() {
        return code;
    }

    static TaxCategory orOf(TaxCategory category, int basisPoints) {
        if (category != null) {
            return category;
        }
        return basisPoints == 0 ? ZERO : STANDARD;
    }
}
