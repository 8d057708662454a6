/** Amazon S3 on one machine: objects in files, signed requests, an event per created object. */
@NullMarked
package officewatch.embedded.objects;

import org.jspecify.annotations.NullMarked;
