package dev.comptoir.orders.einvoice.domain;

import dev.comptoir.orders.invoice.domain.TaxCategory;
import java.util.Map;

/**
 * The words an electronic invoice needs in its language.
 *
 * @param shipping names the fee
 * @param credit names a free amount
 * @param creditTerms says that nothing is to be paid
 * @param exemptions why no tax is charged, by category
 */
public record ElectronicWords(
        String shipping, String credit, String creditTerms, Map<TaxCategory, String> exemptions) {}
