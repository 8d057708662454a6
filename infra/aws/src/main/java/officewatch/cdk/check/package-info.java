/**
 * Rules that synthesised templates must keep: that they are what the manifest asks for, and no
 * more. They know templates and manifest only, not how the one was made of the other.
 */
@org.jspecify.annotations.NullMarked
package officewatch.cdk.check;
