/** Where the bytes of digital goods are kept. */
package dev.comptoir.files.storage;
