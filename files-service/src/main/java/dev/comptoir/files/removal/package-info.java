/** Stored bytes that nothing refers to any more, and their removal. */
package dev.comptoir.files.removal;
