package dev.comptoir.orders.invoicing;

import dev.comptoir.kernel.Countries;
import java.math.BigInteger;

/** What makes a seller one that invoices can name: a country that is one, and an account number without slips. */
final class SellerRules {

    private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);

    private SellerRules() {}

    static void check(InvoicingSeller seller) {
        String country = seller.address().country();
        if (!Countries.isKnown(country)) {
            throw InvoicingProblem.unknownCountry(country);
        }
        if (seller.iban() != null && !isIban(seller.iban())) {
            throw InvoicingProblem.wrongIban();
        }
    }

    /** ISO 13616: the country and the check digits at the end, letters as 10 to 35, leave 1 of 97. */
    static boolean isIban(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .forEach(letter -> digits.append(Character.digit(letter, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(IBAN_MODULUS).equals(BigInteger.ONE);
    }
}
