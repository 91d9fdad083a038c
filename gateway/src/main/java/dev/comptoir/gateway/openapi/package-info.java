/** The one API document, merged at build time from those of the services. */
package dev.comptoir.gateway.openapi;
