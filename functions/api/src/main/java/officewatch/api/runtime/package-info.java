/** What every route has in common: admission, errors, idempotency, versions, logging. */
@org.jspecify.annotations.NullMarked
package officewatch.api.runtime;
