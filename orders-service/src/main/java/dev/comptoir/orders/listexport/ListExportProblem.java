package dev.comptoir.orders.listexport;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Collection;

/** Why a list is not exported. */
final class ListExportProblem {

    private ListExportProblem() {}

    static DomainException unknownColumn(String key, Collection<String> known, int position) {
        return Kind.RULE_BROKEN
                .refusal("unknown-column", "There is no column %s. Known: %s.", key, known)
                .at("/columns/" + position);
    }

    static DomainException columnTwice(String key, int position) {
        return Kind.RULE_BROKEN
                .refusal("column-twice", "Column %s is there already. Name each once.", key)
                .at("/columns/" + position);
    }
}
