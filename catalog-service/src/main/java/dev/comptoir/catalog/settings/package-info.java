/** Settings of the catalogue: from where products may be fetched. */
package dev.comptoir.catalog.settings;
