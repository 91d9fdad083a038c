package dev.comptoir.badshop.order.domain;

import dev.comptoir.badshop.order.OrderHelper;
import java.time.Instant;

/** Breaks the rules of a domain: knows its feature, floats, reads the system's time. */
public class BadOrder {

    double total;

    Instant placedAt() {
        return new OrderHelper().clear(Instant.now());
    }
}
