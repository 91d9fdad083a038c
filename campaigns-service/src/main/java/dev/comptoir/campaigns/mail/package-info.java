/** What a mail about an abandoned cart says, in English and French, and the signed links in it. */
package dev.comptoir.campaigns.mail;
