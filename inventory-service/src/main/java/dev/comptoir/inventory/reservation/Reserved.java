package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Reservation;

/**
 * A reservation as an order has it now.
 *
 * @param isNew units were taken by this very request
 */
record Reserved(Reservation reservation, boolean isNew) {}
