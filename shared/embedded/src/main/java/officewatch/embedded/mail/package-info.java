/** Amazon SES receiving on one machine: SMTP in, a stored message and a notice out. */
@NullMarked
package officewatch.embedded.mail;

import org.jspecify.annotations.NullMarked;
