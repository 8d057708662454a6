/** What every route has in common: admission, errors, idempotency, versions, logging, manifest. */
@org.jspecify.annotations.NullMarked
package officewatch.api.runtime;
