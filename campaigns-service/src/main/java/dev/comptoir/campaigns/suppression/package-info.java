/** Addresses that get no reminders: who they are, why, and what providers of mail say of them. */
package dev.comptoir.campaigns.suppression;
