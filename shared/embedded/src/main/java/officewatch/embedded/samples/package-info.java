/** Believable invoices and mails for the demo organisation and for tests, made by rule. */
@NullMarked
package officewatch.embedded.samples;

import org.jspecify.annotations.NullMarked;
