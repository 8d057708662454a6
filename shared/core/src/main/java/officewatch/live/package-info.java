/**
 * What changes, told at once to those who are connected and may see it. A frame says that something
 * changed; the change itself is read over HTTP, where every right is checked again. So a frame may
 * be lost or come twice, and must never come to the wrong person.
 */
@org.jspecify.annotations.NullMarked
package officewatch.live;
