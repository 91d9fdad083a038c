package dev.comptoir.orders.creditnote.domain;

import dev.comptoir.kernel.Money;
import java.util.List;
import java.util.UUID;

/** What is to be taken off an invoice, in one of two forms. */
public sealed interface CreditScope {

    /** Units of lines at what the invoice says they cost, with or without the shipping fee. */
    record Units(List<UnitsOfLine> lines, boolean withShipping) implements CreditScope {}

    /** A sum with tax, which is taken from the rates of the invoice in proportion. */
    record Amount(Money amount) implements CreditScope {}

    /** Some units of one line. */
    record UnitsOfLine(UUID lineId, int quantity) {}
}
