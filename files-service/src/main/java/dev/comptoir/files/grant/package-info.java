/** What paid, cancelled and refunded orders do to downloads, and the mail with the links. */
package dev.comptoir.files.grant;
