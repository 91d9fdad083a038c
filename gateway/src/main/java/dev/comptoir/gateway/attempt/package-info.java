/** Attempts to deliver webhooks: what is due is sent, signed, and what came of it is recorded. */
package dev.comptoir.gateway.attempt;
