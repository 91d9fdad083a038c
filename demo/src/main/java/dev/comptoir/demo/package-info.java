/** The story behind {@code ./comptoir demo}, played over HTTP, and the relay behind {@code ./comptoir listen}. */
package dev.comptoir.demo;
