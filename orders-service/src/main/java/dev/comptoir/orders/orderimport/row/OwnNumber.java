package dev.comptoir.orders.orderimport.row;

/** A number of the store's own series, null for one of another, and how it is written. */
public record OwnNumber(Long number, String text) {}
