/** API keys: who may call, and what for. */
package dev.comptoir.gateway.apikey;
