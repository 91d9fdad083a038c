package dev.comptoir.orders.invoice.domain;

/**
 * Says why a line is taxed as it is, by who sells, who buys and where it goes. It decides no tax: what was charged was charged,
 * and what was not is explained.
 */
final class TaxTreatment {

    private final DocumentSeller seller;
    private final InvoicedOrder order;
    private final boolean isAnythingTaxed;

    TaxTreatment(DocumentSeller seller, InvoicedOrder order) {
        this.seller = seller;
        this.order = order;
        this.isAnythingTaxed = !order.totals().tax().isZero();
    }

    /** @param isService what is downloaded, not delivered */
    TaxCategory of(DocumentLine line, boolean isService) {
        return line.taxRate().basisPoints() > 0 || !line.tax().isZero() ? TaxCategory.STANDARD : untaxed(isService);
    }

    private TaxCategory untaxed(boolean isService) {
        if (seller.vatExemption() != null) {
            boolean isKnownToTax = seller.vatNumber() != null || seller.taxNumber() != null;
            return isKnownToTax || isAnythingTaxed ? TaxCategory.EXEMPT : TaxCategory.OUT_OF_SCOPE;
        }
        return seller.vatNumber() == null ? TaxCategory.ZERO : byPlace(isService);
    }

    private TaxCategory byPlace(boolean isService) {
        String from = seller.address().country();
        DocumentAddress delivered = order.shippingAddress();
        boolean isDelivered = !isService && delivered != null;
        String to = isDelivered ? delivered.country() : billedCountry();
        if (VatArea.isOut(from, to)) {
            return TaxCategory.EXPORT;
        }
        boolean isBusinessAbroad =
                VatArea.isAcross(from, VatArea.countryOf(order.buyer().vatNumber()));
        if (!isBusinessAbroad || !VatArea.isAcross(from, to)) {
            return TaxCategory.ZERO;
        }
        return isDelivered ? TaxCategory.INTRA_COMMUNITY : TaxCategory.REVERSE_CHARGE;
    }

    private String billedCountry() {
        DocumentAddress billed = order.billingAddress() == null ? order.shippingAddress() : order.billingAddress();
        return billed == null ? VatArea.countryOf(order.buyer().vatNumber()) : billed.country();
    }
}
