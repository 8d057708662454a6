/** A language model behind a chat endpoint, for what the rules leave unknown; off unless set up. */
@org.jspecify.annotations.NullMarked
package officewatch.languagemodel;
