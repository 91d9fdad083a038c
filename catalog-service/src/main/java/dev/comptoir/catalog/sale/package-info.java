/** Sales begin and end by the days of the store. */
package dev.comptoir.catalog.sale;
