/** Writes the shop's mails in one look and language rule, and sends each of them once, after the commit that is its reason. */
package dev.comptoir.platform.mail;
