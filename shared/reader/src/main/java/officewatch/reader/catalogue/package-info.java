/**
 * Who sold it: the catalogue of business software vendors, and resolving a document's signs to one.
 */
@NullMarked
package officewatch.reader.catalogue;

import org.jspecify.annotations.NullMarked;
