/** How orders are numbered. */
package dev.comptoir.orders.numbering;
