@org.jspecify.annotations.NullMarked
package officewatch.api.runtime;
