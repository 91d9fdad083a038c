/** The rules of levels: what is available, and what a person may correct. */
package dev.comptoir.inventory.stock.domain;
