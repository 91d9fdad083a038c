package dev.comptoir.orders.invoice.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The place of a document in its series, taken in the transaction that issues it.
 *
 * @param issueDate in the store's time zone
 * @param reason why it is issued; null for an invoice
 */
public record Numbered(
        int seriesYear, long seriesNumber, String number, Instant issuedAt, LocalDate issueDate, String reason) {}
