/** Digital goods and the terms they are sold on. */
package dev.comptoir.files.file;
