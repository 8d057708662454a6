package officewatch.cdk.check;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A resource of a template.
 *
 * @param stack the template it is in
 * @param id its logical id
 * @param node everything said of it
 */
public record Resource(String stack, String id, JsonNode node) {
  /** Its type, such as {@code AWS::S3::Bucket}. */
  public String type() {
    return node.path("Type").asText();
  }

  JsonNode properties() {
    return node.path("Properties");
  }

  /** A property, by JSON pointer; missing when it is not there. */
  public JsonNode at(String pointer) {
    return properties().at(pointer);
  }

  /** What {@code Ref} to it is as text, see {@link Templates#text}. */
  public String ref() {
    return "${" + stack + "." + id + "}";
  }

  /** What {@code Fn::GetAtt} to it is as text. */
  String attribute(String name) {
    return "${" + stack + "." + id + "." + name + "}";
  }

  String where() {
    return stack + "/" + id;
  }

  boolean is(String type) {
    return type().equals(type);
  }
}
