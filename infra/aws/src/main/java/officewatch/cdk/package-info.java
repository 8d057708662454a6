/** The CDK app: what {@code cdk deploy} makes of the functions' manifests. */
@org.jspecify.annotations.NullMarked
package officewatch.cdk;
