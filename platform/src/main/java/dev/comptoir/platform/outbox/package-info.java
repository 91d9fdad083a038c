/** Takes events into the transaction that made them true, and hands them to Kafka after the commit. */
package dev.comptoir.platform.outbox;
