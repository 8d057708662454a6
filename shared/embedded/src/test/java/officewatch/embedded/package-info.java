/** Tests of the embedded parts through real clients. */
@NullMarked
package officewatch.embedded;

import org.jspecify.annotations.NullMarked;
