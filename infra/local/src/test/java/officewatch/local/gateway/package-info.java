/** Tests of the gateway over real sockets. */
@NullMarked
package officewatch.local.gateway;

import org.jspecify.annotations.NullMarked;
