package dev.comptoir.inventory.reservation;

import dev.comptoir.inventory.reservation.domain.Reservation;

/**
 * The reservation that answers a request.
 *
 * @param isNew units were reserved by this very request
 */
record Reserved(Reservation reservation, boolean isNew) {}
