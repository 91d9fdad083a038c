package dev.comptoir.files.grant;

import dev.comptoir.files.entitlement.EntitlementRow;
import dev.comptoir.files.entitlement.domain.Entitlement;
import dev.comptoir.platform.db.Columns;

/**
 * An entitlement that a buyer may use from now on.
 *
 * @param isFirst granted for the first time, so that the buyer does not have its link yet
 */
record Granted(Entitlement entitlement, boolean isFirst) {

    static Granted read(Columns c) {
        return new Granted(EntitlementRow.read(c), c.bool());
    }
}
