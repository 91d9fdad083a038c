/**
 * The one door to the suite: API keys, the proxy in front of the six services, limits, webhooks and the merged API document.
 * Takes in every fact of {@code orders.order}; tells the world outside through webhooks, publishes nothing to Kafka.
 */
package dev.comptoir.gateway;
