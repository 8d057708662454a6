/**
 * The list of all functions, what calls each and what each may use: the one file that deployment,
 * local gateway and tests work from. Written at build time from the compiled classes.
 */
@org.jspecify.annotations.NullMarked
package officewatch.manifest;
