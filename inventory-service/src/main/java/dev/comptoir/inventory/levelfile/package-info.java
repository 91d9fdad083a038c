/** Levels of the whole store as a CSV file: out, and in again with a result for each row. */
package dev.comptoir.inventory.levelfile;
