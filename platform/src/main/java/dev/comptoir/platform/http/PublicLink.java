package dev.comptoir.platform.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An address people follow from a mail. Mail programs and shops add parameters of their own to such links ({@code utm_source},
 * {@code fbclid} ...), so unknown ones are ignored here.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicLink {}
