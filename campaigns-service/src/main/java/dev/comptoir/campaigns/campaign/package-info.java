/** The merchant's recovery campaigns and the settings of the built-in one. */
package dev.comptoir.campaigns.campaign;
