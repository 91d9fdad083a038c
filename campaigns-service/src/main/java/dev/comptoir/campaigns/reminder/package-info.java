/** Plans the mails about abandoned carts, cancels them when the shopper comes back or orders, and sends what is due. */
package dev.comptoir.campaigns.reminder;
