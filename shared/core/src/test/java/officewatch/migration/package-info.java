@org.jspecify.annotations.NullMarked
package officewatch.migration;
