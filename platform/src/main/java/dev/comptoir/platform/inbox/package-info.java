/** Brings events from Kafka to the use cases that take them, each once. */
package dev.comptoir.platform.inbox;
