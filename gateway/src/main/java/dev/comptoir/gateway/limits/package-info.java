/** How many requests a caller may make. */
package dev.comptoir.gateway.limits;
