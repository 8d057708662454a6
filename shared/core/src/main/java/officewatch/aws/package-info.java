/** Adapters to AWS: queues and object storage. */
@org.jspecify.annotations.NullMarked
package officewatch.aws;
