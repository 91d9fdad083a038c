/** What every page has in common that customers open by a link: how they ask for it and the headers it is answered with. */
package dev.comptoir.orders.publicpage;
