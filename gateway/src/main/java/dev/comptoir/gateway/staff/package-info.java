/** People of the staff: who an identity provider says they are, and what their roles let them do. */
package dev.comptoir.gateway.staff;
