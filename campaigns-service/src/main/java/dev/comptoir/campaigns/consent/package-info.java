/** On what addresses are written to, with what shows it. */
package dev.comptoir.campaigns.consent;
