/** What must hold on every route: isolation, roles, sessions, errors. Rows come from one table. */
@org.jspecify.annotations.NullMarked
package officewatch.api.trust;
