/**
 * The services OfficeWatch needs around it, as libraries of one process: no Docker, no cloud
 * account.
 */
@NullMarked
package officewatch.embedded;

import org.jspecify.annotations.NullMarked;
