/** Turns pictures as they want to be seen. */
package dev.comptoir.platform.picture;
