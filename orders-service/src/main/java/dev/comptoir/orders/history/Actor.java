package dev.comptoir.orders.history;

/** Who did something to an order. */
public record Actor(ActorType type, String name) {}
