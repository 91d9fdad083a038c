/** The live status of an order for its buyer: public, by a signed link, as JSON and as a page. */
package dev.comptoir.orders.livestatus;
