package dev.comptoir.orders.invoice.domain;

import java.time.LocalDate;
import java.util.UUID;

/** The invoice a document undoes or takes something off. */
public record DocumentReference(UUID id, String number, LocalDate issueDate) {}
