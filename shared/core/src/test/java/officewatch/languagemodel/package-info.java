@org.jspecify.annotations.NullMarked
package officewatch.languagemodel;
