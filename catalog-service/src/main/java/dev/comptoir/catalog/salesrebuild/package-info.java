/** The sales of all products counted anew from the orders themselves (ADR 0031). */
package dev.comptoir.catalog.salesrebuild;
