/** The ledger of every change of stock, as people read it. */
package dev.comptoir.inventory.ledger;
