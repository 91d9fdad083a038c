/** What a request asks for, read the same way by every program, and how it is refused. */
package dev.comptoir.gateway.request;
