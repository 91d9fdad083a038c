/** Passes requests on to the services and their answers back, byte by byte. */
package dev.comptoir.gateway.proxy;
