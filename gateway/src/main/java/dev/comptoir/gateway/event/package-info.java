/** Which facts of the suite integrators get as webhooks, in what words, and for whom they are recorded. */
package dev.comptoir.gateway.event;
