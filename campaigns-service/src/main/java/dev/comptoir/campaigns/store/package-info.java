/** What the mails need to know about the store. */
package dev.comptoir.campaigns.store;
