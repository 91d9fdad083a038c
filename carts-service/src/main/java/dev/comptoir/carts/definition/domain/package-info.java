/** The rules of signed definitions. */
package dev.comptoir.carts.definition.domain;
