@org.jspecify.annotations.NullMarked
package officewatch.aws;
