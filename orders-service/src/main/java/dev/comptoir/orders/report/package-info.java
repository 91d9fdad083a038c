/** What was sold: sums by day that follow the orders, and the reports that are read from them. */
package dev.comptoir.orders.report;
