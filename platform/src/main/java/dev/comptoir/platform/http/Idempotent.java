package dev.comptoir.platform.http;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that takes an Idempotency-Key: a request repeated with its key has one effect and gets the first answer
 * again. The method takes the key from {@link dev.comptoir.platform.security.Callers#requestKey}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {

    /** Whether a request without a key is refused with 400 before anything happens; for what moves money, stock or mail. */
    boolean required() default false;
}
