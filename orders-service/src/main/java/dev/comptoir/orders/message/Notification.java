package dev.comptoir.orders.message;

import dev.comptoir.contracts.orders.OrderNotificationCreatedV1;
import java.util.Map;

/**
 * Something that is mailed to a customer because somebody wanted it.
 *
 * @param type of the history entry
 */
public record Notification(String type, Map<String, ?> facts, OrderNotificationCreatedV1 event) {}
