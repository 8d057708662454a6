/** Tests of the whole installation through its public contracts: HTTP, SMTP, processes. */
@org.jspecify.annotations.NullMarked
package officewatch.local;
