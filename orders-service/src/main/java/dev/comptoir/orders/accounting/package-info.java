/** Payments and issued documents as a chain that shows whether anything was altered: closings of periods, and archives of them. */
package dev.comptoir.orders.accounting;
