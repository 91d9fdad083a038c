package dev.comptoir.orders.invoice.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import dev.comptoir.kernel.Present;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the lines of one tax rate and one category add up to. */
public record DocumentTax(
        @Present Percentage taxRate,
        TaxCategory taxCategory,
        @Present Money net,
        @Present Money tax) {

    public DocumentTax {
        taxCategory = TaxCategory.orOf(taxCategory, taxRate.basisPoints());
    }

    /** What sums are told apart by: the highest rate first. */
    record Group(Percentage taxRate, TaxCategory taxCategory) implements Comparable<Group> {

        private static final Comparator<Group> ORDER = Comparator.comparing(
                        (Group group) -> group.taxRate.basisPoints(), Comparator.reverseOrder())
                .thenComparing(Group::taxCategory);

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    /** One for each rate and category, the highest rate first. */
    static List<DocumentTax> of(List<DocumentLine> lines) {
        Map<Group, DocumentTax> groups = new TreeMap<>();
        lines.forEach(line -> groups.merge(
                new Group(line.taxRate(), line.taxCategory()),
                new DocumentTax(line.taxRate(), line.taxCategory(), line.net(), line.tax()),
                DocumentTax::plus));
        return List.copyOf(groups.values());
    }

    public Money gross() {
        return net.plus(tax);
    }

    public boolean isOf(DocumentLine line) {
        return group().equals(new Group(line.taxRate(), line.taxCategory()));
    }

    Group group() {
        return new Group(taxRate, taxCategory);
    }

    DocumentTax minus(DocumentTax other) {
        return new DocumentTax(taxRate, taxCategory, net.minus(other.net), tax.minus(other.tax));
    }

    private DocumentTax plus(DocumentTax other) {
        return new DocumentTax(taxRate, taxCategory, net.plus(other.net), tax.plus(other.tax));
    }
}
