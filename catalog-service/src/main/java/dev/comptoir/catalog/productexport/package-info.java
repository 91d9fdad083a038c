/** Products as files that other shop systems read. */
package dev.comptoir.catalog.productexport;
