@org.jspecify.annotations.NullMarked
package officewatch.api.system;
