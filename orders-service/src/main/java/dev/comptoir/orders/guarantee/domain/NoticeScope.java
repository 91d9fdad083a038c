package dev.comptoir.orders.guarantee.domain;

/** Whom order confirmations remind of the legal guarantee of conformity. */
public enum NoticeScope {
    /** Consumers whose goods go to a country of the European Economic Area, as the law wants it. */
    EU_CONSUMERS,
    /** Consumers everywhere. */
    CONSUMERS,
    /** Nobody: the shop reminds them itself, by a durable medium of its own. */
    NOBODY
}
