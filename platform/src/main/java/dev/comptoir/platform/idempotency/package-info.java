/** Makes a write happen once per Idempotency-Key. */
package dev.comptoir.platform.idempotency;
