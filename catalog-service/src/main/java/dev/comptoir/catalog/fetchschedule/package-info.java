/** Pages of the store that are fetched again by themselves. */
package dev.comptoir.catalog.fetchschedule;
