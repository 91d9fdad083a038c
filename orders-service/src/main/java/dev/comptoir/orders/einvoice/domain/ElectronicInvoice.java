package dev.comptoir.orders.einvoice.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What an issued document says, in the terms of EN 16931. A document that takes something off says so by its type, in amounts
 * above zero.
 *
 * @param isCredit type 381 instead of 380
 * @param dueDate null where nothing is to be paid
 * @param terms in words, where there is no due date; null where there is one
 * @param orderNumber by which both sides know the order
 * @param period null unless the law wants one
 * @param preceding the invoice it takes something off; null for an invoice
 * @param delivery null when nothing is delivered
 * @param account null when the seller names none, or nothing is left to be paid
 * @param shipping null for none
 */
public record ElectronicInvoice(
        boolean isCredit,
        String number,
        LocalDate issueDate,
        LocalDate dueDate,
        String terms,
        String currency,
        List<String> notes,
        String orderNumber,
        Period period,
        Preceding preceding,
        Party seller,
        Party buyer,
        Delivery delivery,
        Account account,
        List<Line> lines,
        Charge shipping,
        List<TaxSum> taxes,
        Totals totals) {

    /** Whether all of it had been paid when it was issued. */
    public boolean isPaid() {
        return totals.prepaid() != null && totals.payable().signum() == 0;
    }

    /** First and last day. */
    public record Period(LocalDate from, LocalDate to) {}

    /** An invoice that was issued before. */
    public record Preceding(String number, LocalDate issueDate) {}

    /** Where goods went. */
    public record Delivery(String name, Place place) {}

    /** Where the seller wants the money. */
    public record Account(String iban, String bic, String name) {}

    /**
     * One side of the deal; what is not known is null.
     *
     * @param legalId number in a register, of the scheme when that is known
     * @param legalText form and capital of the company
     */
    public record Party(
            String name,
            String legalId,
            String legalIdScheme,
            String legalText,
            String vatNumber,
            String taxNumber,
            String contactName,
            String phone,
            String email,
            Place place) {}

    /** A postal address; what is not known is null. */
    public record Place(String line1, String line2, String postalCode, String city, String region, String country) {}

    /**
     * How something is taxed.
     *
     * @param category code of UNCL 5305
     * @param percent null outside the scope of the tax
     */
    public record Rate(String category, BigDecimal percent) {}

    /**
     * One row: net = quantity x unitPrice, rounded, less the reduction.
     *
     * @param sku null for none
     * @param reduction below zero for something added
     */
    public record Line(
            String id,
            String name,
            String sku,
            int quantity,
            BigDecimal unitPrice,
            BigDecimal reduction,
            BigDecimal net,
            Rate rate) {}

    /** Something added to the whole. */
    public record Charge(String reason, BigDecimal amount, Rate rate) {}

    /**
     * What is taxed in one way.
     *
     * @param reason why no tax is charged, in words; null where it is, like reasonCode
     */
    public record TaxSum(Rate rate, BigDecimal net, BigDecimal tax, String reason, String reasonCode) {}

    /**
     * net = lines + charges, gross = net + tax, payable = gross - prepaid.
     *
     * @param prepaid null for nothing
     */
    public record Totals(
            BigDecimal lines,
            BigDecimal charges,
            BigDecimal net,
            BigDecimal tax,
            BigDecimal gross,
            BigDecimal prepaid,
            BigDecimal payable) {}
}
