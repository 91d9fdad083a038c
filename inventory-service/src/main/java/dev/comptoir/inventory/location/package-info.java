/** Where the store has stock, in the order in which orders take it. */
package dev.comptoir.inventory.location;
