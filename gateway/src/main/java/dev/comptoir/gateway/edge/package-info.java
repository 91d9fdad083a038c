/** The gateway's outermost check: what is no proper HTTP/1.1 request is refused in words and its connection ends. */
package dev.comptoir.gateway.edge;
