/** Pictures of imported products, copied from where the file says they are into the store's own. */
package dev.comptoir.catalog.imagecopy;
