package officewatch.reader.einvoice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of the invoice by its local name, with the place of its content in the text. */
final class Element {
  private final String name;
  private final List<String> attributes;
  private List<Element> children = List.of();
  private String value = "";
  private int start;
  private int end;

  /**
   * @param attributes name, value, name, value ...
   */
  Element(String name, List<String> attributes) {
    this.name = name;
    this.attributes = attributes;
  }

  String name() {
    return name;
  }

  void add(Element child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(4);
    }
    children.add(child);
  }

  /** Drops the child added last, to bound memory. */
  void forgetLast() {
    children.removeLast();
  }

  void close(String trimmedValue, int contentStart, int contentEnd) {
    value = trimmedValue;
    start = contentStart;
    end = contentEnd;
  }

  /** Text content without outer blanks; empty for an element with children. */
  String value() {
    return value;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  boolean hasChildren() {
    return !children.isEmpty();
  }

  @Nullable String attribute(String attributeName) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals(attributeName)) {
        return attributes.get(i + 1);
      }
    }
    return null;
  }

  List<Element> children(String childName) {
    List<Element> found = new ArrayList<>(2);
    for (Element child : children) {
      if (child.name.equals(childName)) {
        found.add(child);
      }
    }
    return found;
  }

  /** First element at the end of a path of child names, or null. */
  @Nullable Element at(String... path) {
    return at(0, path);
  }

  private @Nullable Element at(int from, String... path) {
    if (from == path.length) {
      return this;
    }
    for (Element child : children) {
      if (child.name.equals(path[from])) {
        Element found = child.at(from + 1, path);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Like {@link #at} but only an element that has text. */
  @Nullable Element textAt(String... path) {
    Element found = at(path);
    return found == null || found.value.isEmpty() ? null : found;
  }
}
