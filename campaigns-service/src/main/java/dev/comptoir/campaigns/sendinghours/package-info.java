/** When reminders may go out, and how many of them in an hour. */
package dev.comptoir.campaigns.sendinghours;
