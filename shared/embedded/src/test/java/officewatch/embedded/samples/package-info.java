/** Tests of the sample invoices and mails. */
@NullMarked
package officewatch.embedded.samples;

import org.jspecify.annotations.NullMarked;
