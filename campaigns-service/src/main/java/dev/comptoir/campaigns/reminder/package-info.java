/** Plans the mails about abandoned carts and cancels them when the shopper comes back. */
package dev.comptoir.campaigns.reminder;
