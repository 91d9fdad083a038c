/** Where requests come in: headers of every answer, origins, API keys and limits, before anything is passed on. */
package dev.comptoir.gateway.entry;
