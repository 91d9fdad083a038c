package dev.comptoir.orders.withdrawalterms.domain;

/** How a withdrawal stands to the law for one line. */
public enum LineStanding {
    INSIDE_PERIOD,
    OUTSIDE_PERIOD,
    EXEMPT
}
