/** Products as files: rows of our own, or what other shop systems read. */
package dev.comptoir.catalog.productexport;
