/** Recovery links in reminders, and the carts that came back through them. */
package dev.comptoir.carts.recovery;
