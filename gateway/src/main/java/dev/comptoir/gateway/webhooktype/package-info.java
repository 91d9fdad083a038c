/** Which facts of the suite integrators get as webhooks, and in what words. */
package dev.comptoir.gateway.webhooktype;
