/** The rules of reminders: which campaign, when, and whether at all. */
package dev.comptoir.campaigns.reminder.domain;
