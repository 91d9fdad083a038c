/** Payment reminders: by hand, and by themselves some days after an order was placed. */
package dev.comptoir.orders.reminder;
