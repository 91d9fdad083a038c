/** Returns: goods that customers send back, from the wish to the units in stock and the money. */
package dev.comptoir.orders.returns;
