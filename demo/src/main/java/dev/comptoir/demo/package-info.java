/** The story behind {@code ./comptoir demo}, played over HTTP. */
package dev.comptoir.demo;
