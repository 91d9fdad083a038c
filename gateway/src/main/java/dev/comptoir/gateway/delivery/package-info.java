/** The log of webhook deliveries over HTTP, replays and test events. */
package dev.comptoir.gateway.delivery;
