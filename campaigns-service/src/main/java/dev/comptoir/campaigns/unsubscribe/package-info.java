/** The public page on which a shopper refuses mails about abandoned carts. */
package dev.comptoir.campaigns.unsubscribe;
