package officewatch.reader.einvoice;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML text to elements: no DTD, no entity, no fetch. Lines are handed over as they close and then
 * forgotten, so that memory does not grow with their number.
 */
final class ElementParser implements AutoCloseable {
  static final int MAX_DEPTH = 100;
  static final int MAX_LINES = 20_000;

  /** Header elements kept; a real header has some hundreds. */
  private static final int MAX_ELEMENTS = 200_000;

  /** Longer content is an embedded file, which no field needs. */
  private static final int MAX_VALUE = 10_000;

  private static final String CDATA = "<![CDATA[";

  private final String text;
  private final TagCursor cursor;
  private final XMLStreamReader reader;
  private final Deque<Element> open = new ArrayDeque<>();
  private final StringBuilder value = new StringBuilder();
  private int contentStart;
  private int lines;
  private int elements;
  private int elementsBeforeLine;
  private boolean doctype;

  ElementParser(String text) throws XMLStreamException {
    int body = XmlText.bodyStart(text);
    this.text = text;
    this.cursor = new TagCursor(text, body);
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    // Above our own limit, which tells "too deep" from "damaged".
    factory.setProperty("jdk.xml.maxElementDepth", 2 * MAX_DEPTH);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("an e-invoice refers to nothing outside");
        });
    StringReader source = new StringReader(text);
    try {
      source.skip(body);
    } catch (IOException closed) {
      throw new XMLStreamException(closed);
    }
    this.reader = factory.createXMLStreamReader(source);
  }

  /**
   * Moves to the root element, and from an element that {@link #read} was not called for to the
   * next one; false when there is none.
   */
  boolean toElement() throws XMLStreamException {
    if (reader.isStartElement()) {
      cursor.next();
    }
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        doctype = true;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        cursor.next();
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /** Whether a document type declaration stood before the root. */
  boolean hasDoctype() {
    return doctype;
  }

  String elementName() {
    return reader.getLocalName();
  }

  @Nullable String elementNamespace() {
    return reader.getNamespaceURI();
  }

  /**
   * Reads on to the end of the root; call once, behind {@link #toElement}.
   *
   * @param lineName local name of the elements given to {@code onLine} instead of kept
   */
  Element read(String lineName, Consumer<Element> onLine)
      throws XMLStreamException, XmlLimitException {
    Element root = start(lineName);
    while (!open.isEmpty()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(lineName);
        case XMLStreamConstants.END_ELEMENT -> end(lineName, onLine);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("undeclared entity");
        default -> {}
      }
    }
    return root;
  }

  private Element start(String lineName) throws XmlLimitException {
    if (open.size() >= MAX_DEPTH) {
      throw new XmlLimitException("nested deeper than " + MAX_DEPTH + " levels");
    }
    if (reader.getLocalName().equals(lineName)) {
      elementsBeforeLine = elements;
    }
    if (++elements > MAX_ELEMENTS) {
      throw new XmlLimitException("has more than " + MAX_ELEMENTS + " elements");
    }
    cursor.next();
    Element element = new Element(reader.getLocalName(), attributes());
    Element parent = open.peek();
    if (parent != null) {
      parent.add(element);
    }
    open.push(element);
    value.setLength(0);
    contentStart = cursor.tagEnd();
    return element;
  }

  private List<String> attributes() {
    int count = reader.getAttributeCount();
    if (count == 0) {
      return List.of();
    }
    List<String> attributes = new ArrayList<>(2 * count);
    for (int i = 0; i < count; i++) {
      attributes.add(reader.getAttributeLocalName(i));
      attributes.add(reader.getAttributeValue(i));
    }
    return attributes;
  }

  private void characters() {
    if (value.length() < MAX_VALUE) {
      int length = Math.min(reader.getTextLength(), MAX_VALUE - value.length());
      value.append(reader.getTextCharacters(), reader.getTextStart(), length);
    }
  }

  private void end(String lineName, Consumer<Element> onLine) throws XmlLimitException {
    cursor.next();
    Element element = open.pop();
    boolean leaf = !element.hasChildren();
    int from = leaf ? contentStart : cursor.tagStart();
    int to = cursor.tagStart();
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (text.startsWith(CDATA, from) && text.startsWith("]]>", to - 3)) {
      from += CDATA.length();
      to -= 3;
    }
    element.close(leaf ? value.toString().strip() : "", from, to);
    value.setLength(0);
    if (element.name().equals(lineName)) {
      if (++lines > MAX_LINES) {
        throw new XmlLimitException("has more than " + MAX_LINES + " lines");
      }
      onLine.accept(element);
      Element parent = open.peek();
      if (parent != null) {
        parent.forgetLast();
      }
      elements = elementsBeforeLine;
    }
  }

  @Override
  public void close() throws XMLStreamException {
    reader.close();
  }
}
