/** The withdrawal function of Article 11a: public, without a login, in two steps, as JSON and as a page. */
package dev.comptoir.orders.withdraw;
