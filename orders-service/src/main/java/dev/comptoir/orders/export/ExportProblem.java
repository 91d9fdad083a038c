package dev.comptoir.orders.export;

import dev.comptoir.kernel.DomainException;
import dev.comptoir.kernel.Kind;
import java.util.Collection;
import java.util.UUID;

/** Why an export is refused. */
public final class ExportProblem {

    private ExportProblem() {}

    static DomainException filteredAndPicked() {
        return Kind.RULE_BROKEN
                .refusal("filter-and-ids", "Send either filter or orderIds; without both all orders are exported.")
                .at("/orderIds");
    }

    public static DomainException unknownColumn(String key, Collection<String> known, int position) {
        return Kind.RULE_BROKEN
                .refusal("unknown-column", "There is no column %s. Known: %s.", key, known)
                .at("/columns/" + position);
    }

    public static DomainException columnTwice(String key, int position) {
        return Kind.RULE_BROKEN
                .refusal("column-twice", "Column %s is there already. Name each once.", key)
                .at("/columns/" + position);
    }

    static DomainException columnOfLine(String key) {
        return Kind.RULE_BROKEN
                .refusal("column-of-line", "Column %s belongs to lines. Choose shape LINE, or leave it out.", key)
                .at("/columns");
    }

    static DomainException shapeOfCsv() {
        return Kind.RULE_BROKEN
                .refusal("shape-of-csv", "XML and NDJSON nest the lines in their order. Leave shape out.")
                .at("/shape");
    }

    static DomainException unknownOrders(long missing) {
        return Kind.RULE_BROKEN
                .refusal("unknown-orders", "%s of the orders do not exist or are deleted. Leave them out.", missing)
                .with("missing", missing)
                .at("/orderIds");
    }

    static DomainException notFound(UUID id) {
        return Kind.NOT_FOUND.refusal("export-not-found", "There is no export %s.", id);
    }

    static DomainException notDone(UUID id, ExportState state) {
        return Kind.CONFLICT
                .refusal("export-not-done", "Export %s is %s. Ask for its file when it is DONE.", id, state)
                .with("state", state);
    }

    static DomainException expired(UUID id) {
        return Kind.GONE.refusal("export-expired", "The file of export %s has expired. Export again.", id);
    }

    /** Another instance has taken the work over. */
    static IllegalStateException takenOver(UUID id) {
        return new IllegalStateException("export " + id + " was taken over");
    }
}
