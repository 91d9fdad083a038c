package dev.comptoir.orders.invoice.domain;

import dev.comptoir.kernel.Money;
import dev.comptoir.kernel.Percentage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the lines of one tax rate add up to. */
public record DocumentTax(Percentage taxRate, Money net, Money tax) {

    /** One for each rate, the highest first. */
    static List<DocumentTax> of(List<DocumentLine> lines) {
        Map<Integer, DocumentTax> byRate = new TreeMap<>(Comparator.reverseOrder());
        lines.forEach(line -> byRate.merge(
                line.taxRate().basisPoints(),
                new DocumentTax(line.taxRate(), line.net(), line.tax()),
                (one, other) -> new DocumentTax(one.taxRate, one.net.plus(other.net), one.tax.plus(other.tax))));
        return List.copyOf(byRate.values());
    }

    public Money gross() {
        return net.plus(tax);
    }

    DocumentTax minus(DocumentTax other) {
        return new DocumentTax(taxRate, net.minus(other.net), tax.minus(other.tax));
    }
}
