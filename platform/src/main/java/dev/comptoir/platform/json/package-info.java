/** How request bodies are read: to the letter, and patches by RFC 7396. */
package dev.comptoir.platform.json;
