package dev.comptoir.orders.withdrawalterms.domain;

/** Why a consumer has no right to withdraw from a line. */
public enum Exemption {
    CUSTOM_MADE,
    PERISHABLE,
    UNSEALED_HYGIENE,
    MIXED_INSEPARABLY,
    UNSEALED_MEDIA,
    PRESS,
    DATED_SERVICE,
    DIGITAL_STARTED
}
