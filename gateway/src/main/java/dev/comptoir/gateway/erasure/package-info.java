/** Takes people whose data was erased out of the events that are kept. */
package dev.comptoir.gateway.erasure;
