/** Tests of the package of the same name through real clients. */
@NullMarked
package officewatch.embedded.objects;

import org.jspecify.annotations.NullMarked;
