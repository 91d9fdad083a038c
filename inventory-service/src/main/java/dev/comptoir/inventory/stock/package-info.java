/** Stock levels, availability and the ledger of every change. */
package dev.comptoir.inventory.stock;
