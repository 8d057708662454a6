package officewatch.reader.einvoice;

import java.util.Map;

/** One of the two syntaxes of the European norm EN 16931: where it writes what. */
sealed interface Syntax permits Ubl, Cii {

  /** Prefix of rule ids. */
  String id();

  /** Local name of a line element. */
  String lineName();

  /** What the header states; an item it does not state is absent. */
  Map<Item, Found> header(Element root);

  FoundLine line(Element line);
}
