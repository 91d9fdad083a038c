/** What a row of a file of levels says, and what it may set. */
package dev.comptoir.inventory.levelfile.domain;
