/** The feed of all events, in the order in which they were recorded, from any point that is kept: pages, waits and streams. */
package dev.comptoir.gateway.feed;
