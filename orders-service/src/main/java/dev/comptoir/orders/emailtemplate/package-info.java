/** The texts of mails about orders as the merchant edits them: shown, saved, reset, previewed and sent for a test. */
package dev.comptoir.orders.emailtemplate;
