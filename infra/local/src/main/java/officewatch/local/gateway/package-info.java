/** API Gateway on one machine: HTTP in, events of payload format 1.0 to the function, HTTP out. */
@NullMarked
package officewatch.local.gateway;

import org.jspecify.annotations.NullMarked;
