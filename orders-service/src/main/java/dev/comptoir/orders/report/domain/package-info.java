/** What each order adds to the sums, and which days a report is about. */
package dev.comptoir.orders.report.domain;
