/** The packages of functions under the runtime that Lambda uses, on embedded parts. */
@org.jspecify.annotations.NullMarked
package officewatch.deployed;
