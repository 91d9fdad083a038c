package dev.comptoir.orders.invoice.domain;

import dev.comptoir.kernel.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * An invoice and what credit notes have taken off it, locked until something more is: what is left of each line and of each
 * tax rate. Shares are taken of what the invoice says, so that all parts together are exactly the whole.
 */
public final class CreditableInvoice {

    private final UUID id;
    private final Document document;
    private final List<Document> notes;
    private final Map<DocumentTax.Group, DocumentTax> left = new HashMap<>();

    private CreditableInvoice(UUID id, Document document, List<Document> notes) {
        this.id = id;
        this.document = document;
        this.notes = notes;
    }

    public static CreditableInvoice of(UUID id, Document document, List<Document> notes) {
        CreditableInvoice invoice = new CreditableInvoice(id, document, List.copyOf(notes));
        document.taxes().forEach(tax -> invoice.left.put(tax.group(), tax));
        notes.stream()
                .flatMap(note -> note.taxes().stream())
                .forEach(tax -> invoice.left.computeIfPresent(tax.group(), (_, whole) -> whole.minus(tax)));
        return invoice;
    }

    public Document document() {
        return document;
    }

    public DocumentReference reference() {
        return new DocumentReference(id, document.number(), document.issueDate());
    }

    /** Whether credit notes refer to it. */
    public boolean isCredited() {
        return !notes.isEmpty();
    }

    /** What is left at each rate, in the invoice's order. */
    public List<DocumentTax> left() {
        return document.taxes().stream().map(tax -> left.get(tax.group())).toList();
    }

    /** With tax. */
    public Money leftTotal() {
        return left().stream().map(DocumentTax::gross).reduce(Money.zero(document.currency()), Money::plus);
    }

    /** Units of a line that credit notes have named. */
    public int creditedUnits(DocumentLine line) {
        return creditsOf(line).stream().mapToInt(DocumentLine::quantity).sum();
    }

    /** The worth of the next units of a line; all units together are the line. */
    public DocumentLine units(DocumentLine line, int units) {
        int before = creditedUnits(line);
        int after = before + units;
        return DocumentLine.of(
                line,
                units,
                upTo(line.total(), after, line).minus(upTo(line.total(), before, line)),
                upTo(line.net(), after, line).minus(upTo(line.net(), before, line)),
                upTo(line.tax(), after, line).minus(upTo(line.tax(), before, line)));
    }

    /** Lines that add up to what is left: the units no note has named, less the free amounts at their rates. */
    List<DocumentLine> rest() {
        List<DocumentLine> rest = new ArrayList<>();
        for (DocumentLine line : document.lines()) {
            int units = line.quantity() - creditedUnits(line);
            if (units > 0) {
                rest.add(units(line, units));
            }
        }
        notes.stream()
                .flatMap(note -> note.lines().stream())
                .filter(line -> line.type() == DocumentLineType.AMOUNT)
                .map(DocumentLine::negated)
                .forEach(rest::add);
        return rest;
    }

    private List<DocumentLine> creditsOf(DocumentLine line) {
        return notes.stream()
                .flatMap(note -> note.lines().stream())
                .filter(credit -> credit.type() == line.type() && Objects.equals(credit.lineId(), line.lineId()))
                .toList();
    }

    private static Money upTo(Money whole, int units, DocumentLine line) {
        return whole.allocate(List.of((long) units, (long) line.quantity() - units))
                .getFirst();
    }
}
