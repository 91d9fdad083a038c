/** The recount of the levels from the ledger and the running reservations. */
package dev.comptoir.inventory.audit;
