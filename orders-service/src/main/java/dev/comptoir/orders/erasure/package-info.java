/** Erases what is known of a person, apart from the papers the law keeps. */
package dev.comptoir.orders.erasure;
