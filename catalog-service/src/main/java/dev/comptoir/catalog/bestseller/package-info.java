/** Which products sell best in a period. */
package dev.comptoir.catalog.bestseller;
