package dev.comptoir.campaigns.reminder.domain;

import java.util.Set;

/**
 * What is already known when a cart is abandoned.
 *
 * @param sentSteps steps that went out for this cart after an earlier abandonment
 * @param isOrdered the cart is an order by now
 * @param isOutdone the same shopper has left another cart behind later
 */
public record CartPast(Set<Integer> sentSteps, boolean isOrdered, boolean isOutdone) {}
