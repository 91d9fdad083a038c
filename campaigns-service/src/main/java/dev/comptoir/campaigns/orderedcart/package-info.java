/** Which carts became orders: their reminders are cancelled, and no other is planned. */
package dev.comptoir.campaigns.orderedcart;
