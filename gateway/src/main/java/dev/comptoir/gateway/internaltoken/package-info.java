/** The tokens by which services recognise a caller that the gateway has checked. */
package dev.comptoir.gateway.internaltoken;
