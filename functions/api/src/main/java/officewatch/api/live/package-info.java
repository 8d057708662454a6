/** Routes of live updates. */
@org.jspecify.annotations.NullMarked
package officewatch.api.live;
