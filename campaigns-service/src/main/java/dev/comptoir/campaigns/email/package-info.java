/** The mails about one cart, and those a merchant sends by hand. */
package dev.comptoir.campaigns.email;
