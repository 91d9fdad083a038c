package dev.comptoir.orders.quote.domain;

/** Where a quote stands. */
public enum QuoteState {
    /** It is being written. */
    OPEN,
    /** The customer has its link. */
    SENT,
    /** The customer wants it. */
    ACCEPTED,
    /** The customer does not want it. */
    DECLINED,
    /** Its time was up before it became an order; a later time opens it again. */
    EXPIRED,
    /** It has become an order. */
    CONVERTED
}
