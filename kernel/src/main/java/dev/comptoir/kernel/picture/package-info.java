/** What pictures say of themselves in their first bytes. */
package dev.comptoir.kernel.picture;
