package dev.comptoir.platform.mail;

/** The few words every mail shares. */
enum MailTerm {
    QUANTITY("Quantity", "Quantité"),
    SUBTOTAL("Subtotal", "Sous-total"),
    DISCOUNT("Discount", "Remise"),
    DISCOUNTS("Discounts", "Remises"),
    SHIPPING("Shipping", "Livraison"),
    TAX("Tax", "TVA"),
    SHIPPING_AND_TAX("Shipping and taxes", "Livraison et taxes"),
    TOTAL("Total", "Total");

    private final String english;
    private final String french;

    MailTerm(String english, String french) {
        this.english = english;
        this.french = french;
    }

    String in(Language language) {
        return language == Language.FRENCH ? french : english;
    }
}
