/**
 * Runs the whole suite on one machine without Docker: PostgreSQL, Kafka and mail as library ({@code postgres},
 * {@code kafka}, {@code mail}, {@code migration}) for the tests, and the launcher behind {@code ./comptoir}.
 */
package dev.comptoir.localstack;
