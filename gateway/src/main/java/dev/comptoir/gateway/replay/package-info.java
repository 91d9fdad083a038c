/** Replays: all events of a time, or those that failed, sent to an endpoint once more, or for the first time. */
package dev.comptoir.gateway.replay;
