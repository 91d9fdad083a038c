/** Discounts in mails about abandoned carts: which ones there are, what a step gives, and the code of one mail. */
package dev.comptoir.campaigns.discount;
