/** Units that inventory-service keeps for carts, where the store wants that. */
package dev.comptoir.carts.hold;
