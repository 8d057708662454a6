/** OfficeWatch in one process: the embedded parts, the functions, and what stands around them. */
@NullMarked
package officewatch.local;

import org.jspecify.annotations.NullMarked;
