package dev.comptoir.storefront;

/** Fired in this program when a newer profile of the store may have been saved, for those who remember what they read. */
public record StoreProfileChanged() {}
