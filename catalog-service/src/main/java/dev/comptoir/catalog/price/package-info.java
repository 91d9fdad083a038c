/** What variants have cost since when, and what may be said of a reduction. */
package dev.comptoir.catalog.price;
