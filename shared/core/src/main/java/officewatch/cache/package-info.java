/** Read-through cache, versioned per organisation; answers stay right without it. */
@org.jspecify.annotations.NullMarked
package officewatch.cache;
