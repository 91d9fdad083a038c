/** Tax rates of the store, by country and region; the slice to copy for any plain noun. */
package dev.comptoir.orders.taxrate;
