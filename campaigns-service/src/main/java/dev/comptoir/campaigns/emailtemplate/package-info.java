/** Templates of mails about abandoned carts: the ready-made one, the merchant's own, and a look at them before customers do. */
package dev.comptoir.campaigns.emailtemplate;
