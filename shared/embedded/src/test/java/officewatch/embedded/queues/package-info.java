/** Tests of the package of the same name through real clients. */
@NullMarked
package officewatch.embedded.queues;

import org.jspecify.annotations.NullMarked;
