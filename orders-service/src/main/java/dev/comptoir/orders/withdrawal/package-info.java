/** Withdrawals: consumers who undo a contract by right (Directive 2011/83/EU, Articles 9 to 16), without a login. */
package dev.comptoir.orders.withdrawal;
