package dev.comptoir.files.entitlement;

import dev.comptoir.files.entitlement.domain.Entitlement;

/**
 * An entitlement that a buyer may use from now on.
 *
 * @param isFirst granted for the first time, so that the buyer does not have its link yet
 */
record Granted(Entitlement entitlement, boolean isFirst) {}
