/** When reminders may go out, as plain rules. */
package dev.comptoir.campaigns.sendinghours.domain;
