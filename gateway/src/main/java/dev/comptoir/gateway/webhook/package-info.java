/** Webhook endpoints: the addresses of integrators that get events. */
package dev.comptoir.gateway.webhook;
