package dev.comptoir.orders.invoice.domain;

import dev.comptoir.kernel.Present;
import java.time.LocalDate;
import java.util.UUID;

/** The invoice a document undoes or takes something off. */
public record DocumentReference(
        UUID id, @Present String number, @Present LocalDate issueDate) {}
