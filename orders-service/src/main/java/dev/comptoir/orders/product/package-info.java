/** What orders know of the catalogue's products: the category something is sold in, what it costs and what is guaranteed of it. */
package dev.comptoir.orders.product;
