/** The rule of what taking units does to stock. */
package dev.comptoir.inventory.preview.domain;
