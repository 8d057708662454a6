@org.jspecify.annotations.NullMarked
package officewatch.cdk;
