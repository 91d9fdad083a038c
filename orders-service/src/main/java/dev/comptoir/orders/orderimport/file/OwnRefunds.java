package dev.comptoir.orders.orderimport.file;

import dev.comptoir.kernel.Money;
import dev.comptoir.orders.orderimport.domain.BadRow;
import dev.comptoir.orders.orderimport.domain.ImportedRefund;
import dev.comptoir.orders.orderimport.domain.ImportedRefund.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the refunds that an order of a file lists one by one. */
record OwnRefunds(List<Given> given) {

    static final Set<String> KEYS = Set.of("amount", "issuedAt", "reason", "shipping");
    static final Set<String> LINE_KEYS = Set.of("lineNumber", "quantity", "amount");

    private static final int REASON = 1000;

    /** One of them as named values. */
    record Given(Fields refund, List<Fields> lines) {}

    /** Null when the order lists none. */
    List<ImportedRefund> read(String currency) {
        List<ImportedRefund> refunds = new ArrayList<>();
        for (Given each : given) {
            try {
                refunds.add(read(each, currency));
            } catch (BadRow bad) {
                throw bad.in("/refunds/" + refunds.size());
            }
        }
        return refunds.isEmpty() ? null : List.copyOf(refunds);
    }

    private static ImportedRefund read(Given each, String currency) {
        Money amount = each.refund().neededAmount("amount", currency);
        List<Units> units = new ArrayList<>();
        for (Fields line : each.lines()) {
            try {
                units.add(new Units(
                        line.count("lineNumber", 0), line.count("quantity", 0), line.amount("amount", currency, null)));
            } catch (BadRow bad) {
                throw bad.in("/lines/" + units.size());
            }
        }
        return new ImportedRefund(
                amount,
                each.refund().neededTime("issuedAt"),
                each.refund().textOrNull("reason", REASON),
                units,
                each.refund().amount("shipping", currency, Money.zero(currency)));
    }
}
