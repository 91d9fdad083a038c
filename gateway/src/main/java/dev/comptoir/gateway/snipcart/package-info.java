/** Events as Snipcart's webhooks write them, for receivers that were made for those. */
package dev.comptoir.gateway.snipcart;
