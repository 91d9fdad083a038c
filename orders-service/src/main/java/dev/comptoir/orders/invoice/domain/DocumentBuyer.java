package dev.comptoir.orders.invoice.domain;

import dev.comptoir.kernel.Present;

/**
 * Who buys.
 *
 * @param vatNumber null for none
 */
public record DocumentBuyer(
        @Present String name,
        @Present String email,
        @Present String phone,
        String vatNumber) {}
