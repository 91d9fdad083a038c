package dev.comptoir.contracts.calls;

/**
 * What became of the units of a cart.
 *
 * @param held whether the store keeps units for carts at all
 */
public record CartHoldAnswerV1(boolean held) {}
