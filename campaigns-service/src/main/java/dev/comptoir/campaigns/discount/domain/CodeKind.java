package dev.comptoir.campaigns.discount.domain;

/** Which code a mail carries. */
public enum CodeKind {
    /** One of its own, for a single use. */
    PER_EMAIL,
    /** The discount's code for everybody. */
    SHARED
}
