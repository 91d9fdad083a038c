/** A quote for its customer: public, by a signed link, as JSON and as a page on which it is accepted or declined. */
package dev.comptoir.orders.offer;
