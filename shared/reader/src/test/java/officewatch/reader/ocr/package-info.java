@org.jspecify.annotations.NullMarked
package officewatch.reader.ocr;
