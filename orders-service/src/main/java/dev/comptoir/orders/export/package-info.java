/** Orders as files: CSV, XML or NDJSON of one instant, chosen by filter or one by one. */
package dev.comptoir.orders.export;
