package officewatch.embedded.objects;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** The XML that S3 speaks. */
final class S3Xml {
  private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

  private S3Xml() {}

  /** Content of an element. */
  interface Content {
    void write(XmlOut out) throws XMLStreamException;
  }

  /** Writes elements one after another. */
  static final class XmlOut {
    private final XMLStreamWriter writer;

    private XmlOut(XMLStreamWriter writer) {
      this.writer = writer;
    }

    void text(String name, Object value) throws XMLStreamException {
      writer.writeStartElement(name);
      writer.writeCharacters(value.toString());
      writer.writeEndElement();
    }

    void element(String name, Content content) throws XMLStreamException {
      writer.writeStartElement(name);
      content.write(this);
      writer.writeEndElement();
    }
  }

  /** A whole document. */
  static String document(String root, Content content) {
    try {
      StringWriter text = new StringWriter();
      XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      writer.writeStartDocument("UTF-8", "1.0");
      writer.writeStartElement(root);
      writer.writeDefaultNamespace(NAMESPACE);
      content.write(new XmlOut(writer));
      writer.writeEndElement();
      writer.writeEndDocument();
      writer.close();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to a string does not fail", e);
    }
  }

  /** The texts of all elements called {@code name}. External entities and DTDs are refused. */
  static List<String> texts(byte[] document, String name) throws S3Error {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    List<String> texts = new ArrayList<>();
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals(name)) {
          texts.add(reader.getElementText());
        }
      }
    } catch (XMLStreamException e) {
      throw new S3Error(400, "MalformedXML", "The XML you provided was not well-formed.");
    }
    return texts;
  }
}
