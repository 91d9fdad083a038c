/** The Comptoir API for programs in Java: start at {@link dev.comptoir.client.Comptoir}. */
package dev.comptoir.client;
