/** What must happen after a commit, recorded with it; what arrived, recorded with its effect. */
@org.jspecify.annotations.NullMarked
package officewatch.outbox;
