package officewatch.reader.einvoice;

import java.util.List;

/**
 * An element that states a value, and the rule that says so.
 *
 * @param addends further elements to add to an amount stated in pieces
 */
record Found(Element element, String rule, List<Element> addends) {
  Found {
    addends = List.copyOf(addends);
  }

  Found(Element element, String rule) {
    this(element, rule, List.of());
  }
}
