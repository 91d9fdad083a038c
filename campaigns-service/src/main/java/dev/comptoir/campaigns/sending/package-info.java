/** Sends the reminders that are due, after a last look at the cart, the shopper and the campaign. */
package dev.comptoir.campaigns.sending;
