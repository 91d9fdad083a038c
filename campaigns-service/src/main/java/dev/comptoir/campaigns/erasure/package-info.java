/** Takes a person out of reminders when orders-service says that their data is erased. */
package dev.comptoir.campaigns.erasure;
