/** Corrections of levels by people, one SKU or many at once. */
package dev.comptoir.inventory.adjustment;
