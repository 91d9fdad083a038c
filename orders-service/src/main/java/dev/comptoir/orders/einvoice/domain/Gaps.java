package dev.comptoir.orders.einvoice.domain;

import dev.comptoir.kernel.Countries;
import dev.comptoir.orders.invoice.domain.Document;
import dev.comptoir.orders.invoice.domain.DocumentAddress;
import dev.comptoir.orders.invoice.domain.DocumentSeller;
import dev.comptoir.orders.invoice.domain.TaxCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names what EN 16931 demands of a document and it does not say, by pointers into it. */
public final class Gaps {

    /** Prefixes of VAT numbers that are no country of ISO 3166-1. */
    private static final Set<String> OTHER_PREFIXES = Set.of("EL", "XI");

    private static final Set<TaxCategory> OF_VAT_NUMBER = Set.of(TaxCategory.INTRA_COMMUNITY, TaxCategory.EXPORT);

    private Gaps() {}

    static List<String> of(Document document) {
        List<String> gaps = new ArrayList<>();
        TaxSums taxes = TaxSums.of(document);
        seller(gaps, document.seller(), !taxes.has(TaxCategory.OUT_OF_SCOPE));
        if (OF_VAT_NUMBER.stream().anyMatch(taxes::has) && document.seller().vatNumber() == null) {
            gaps.add("/seller/vatNumber");
        }
        if (!isCountry(Parties.buyerCountry(document))) {
            gaps.add("/billingAddress/country");
        }
        if (Parties.buyerName(document) == null) {
            gaps.add("/buyer/name");
        }
        if (document.buyer().vatNumber() != null && !isPrefixed(document.buyer().vatNumber())) {
            gaps.add("/buyer/vatNumber");
        }
        DocumentAddress delivered = document.shippingAddress();
        if (delivered != null && !isCountry(delivered.country())) {
            gaps.add("/shippingAddress/country");
        }
        return gaps.stream().distinct().toList();
    }

    /** Of the seller alone, before anything is issued. */
    public static List<String> of(DocumentSeller seller) {
        List<String> gaps = new ArrayList<>();
        boolean isKnownToTax = seller.vatNumber() != null || seller.taxNumber() != null;
        seller(gaps, seller, seller.vatExemption() == null || isKnownToTax);
        return List.copyOf(gaps);
    }

    /** @param isTaxable within the scope of the tax, where a tax office must know the seller */
    private static void seller(List<String> gaps, DocumentSeller seller, boolean isTaxable) {
        boolean isKnownToTax = seller.vatNumber() != null || seller.taxNumber() != null;
        boolean isPrefixWrong = seller.vatNumber() != null && !isPrefixed(seller.vatNumber());
        if (isPrefixWrong || isTaxable && !isKnownToTax) {
            gaps.add("/seller/vatNumber");
        }
        boolean isNameless = seller.vatNumber() == null || !isTaxable;
        if (isNameless && isBlank(seller.registrationNumber())) {
            gaps.add("/seller/registrationNumber");
        }
        if (!isCountry(seller.address().country())) {
            gaps.add("/seller/address/country");
        }
    }

    private static boolean isPrefixed(String vatNumber) {
        String prefix = vatNumber.substring(0, 2);
        return Countries.isKnown(prefix) || OTHER_PREFIXES.contains(prefix);
    }

    private static boolean isCountry(String code) {
        return code != null && Countries.isKnown(code);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
