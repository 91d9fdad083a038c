/** What every part of the program knows about locations. */
package dev.comptoir.inventory.location.domain;
