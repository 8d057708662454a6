/** Tests of the package of the same name through real clients. */
@NullMarked
package officewatch.embedded.mail;

import org.jspecify.annotations.NullMarked;
