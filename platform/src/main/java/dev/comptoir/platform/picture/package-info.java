/** Reads what pictures say of themselves and turns them as they want to be seen. */
package dev.comptoir.platform.picture;
