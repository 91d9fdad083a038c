package dev.comptoir.files.entitlement.domain;

/** What a buyer may do right now; EXPIRED and USED_UP follow from time and use. */
public enum EntitlementState {
    WAITING,
    GRANTED,
    EXPIRED,
    USED_UP,
    REVOKED
}
