/** The parts of a synthesised installation, on LocalStack, used by the project's own adapters. */
@org.jspecify.annotations.NullMarked
package officewatch.localstack;
