/** Records the facts that integrators get, for the feed and for each endpoint that subscribed. */
package dev.comptoir.gateway.event;
