/** What becomes of the numbers when a product changes the method of its stock. */
package dev.comptoir.inventory.stockmethod.domain;
