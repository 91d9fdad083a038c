/** Product exports of other shop systems, taken over batch by batch. */
package dev.comptoir.catalog.productimport;
