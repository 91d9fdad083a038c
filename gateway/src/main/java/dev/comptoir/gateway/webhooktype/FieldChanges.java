package dev.comptoir.gateway.webhooktype;

import dev.comptoir.contracts.shared.ChangeEvent;
import dev.comptoir.contracts.shared.FieldChangeV1;
import dev.comptoir.kernel.Event;
import java.util.List;

/**
 * Which fields a fact changed, from what to what: as it says itself, or as follows from what it is. Facts of one version
 * never say different things of a field, so that who applies the change with the highest sequence to each field has what the
 * publisher has.
 */
final class FieldChanges {

    private FieldChanges() {}

    static List<FieldChange> of(Event fact) {
        if (fact instanceof ChangeEvent change) {
            return change.changes().stream().map(FieldChanges::published).toList();
        }
        List<FieldChange> ofOrder = OrderFieldChanges.of(fact);
        return ofOrder.isEmpty() ? ShopFieldChanges.of(fact) : ofOrder;
    }

    private static FieldChange published(FieldChangeV1 change) {
        return change.sku() == null
                ? new FieldChange(change.field(), change.before(), change.after())
                : FieldChange.ofPart("variants", change.sku(), change.field(), change.before(), change.after());
    }
}
