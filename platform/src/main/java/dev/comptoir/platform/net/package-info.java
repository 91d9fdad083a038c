/** Requests to addresses that somebody else chose, without letting them reach what only we may reach. */
package dev.comptoir.platform.net;
