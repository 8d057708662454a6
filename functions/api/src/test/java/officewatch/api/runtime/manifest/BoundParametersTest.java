package officewatch.api.runtime.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import officewatch.manifest.JsonTree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes in which the document generator writes down what is no parameter. */
final class BoundParametersTest {
  private static final String CALLER = "{'$ref':'#/components/schemas/Caller'}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "the only field of the"
            + " body|{'type':'object','required':['c'],'properties':{'c':CALLER}}|{}",
        "a described field|{'properties':{'c':{'allOf':[CALLER],'description':'who'}}}|{}",
        "beside a body|{'required':['c'],'allOf':[{'$ref':'#/b'},{'properties':{'c':CALLER}}]}"
            + "|{'requestBody':{'content':{'json':{'schema':{'$ref':'#/b'}}}}}",
        "beside two bodies|{'required':['c','d'],'allOf':[{'$ref':'#/b'},{'$ref':'#/d'},"
            + "{'properties':{'c':CALLER}}]}|{'requestBody':{'content':{'json':{'schema':"
            + "{'required':['d'],'allOf':[{'$ref':'#/b'},{'$ref':'#/d'}]}}}}}",
        "beside a field|{'required':['c','d'],'properties':{'c':CALLER,'d':{}}}"
            + "|{'requestBody':{'content':{'json':{'schema':{'required':['d'],'properties':{'d':{}}}}}}}",
        "not there|{'properties':{}}|{'requestBody':{'content':{'json':{'schema':{'properties':{}}}}}}",
      })
  void isTakenOutOfABody(String shape, String schema, String left) throws IOException {
    Map<String, Object> operation =
        json("{'requestBody':{'content':{'json':{'schema':" + schema + "}}}}");

    BoundParameters.removeFrom(operation);

    assertThat(operation).as(shape).isEqualTo(json(left));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "alone|[{'in':'query','schema':CALLER}]|{}",
        "among others|[{'schema':CALLER},{'schema':{'type':'string'}}]"
            + "|{'parameters':[{'schema':{'type':'string'}}]}",
      })
  void isTakenOutOfTheQuery(String shape, String parameters, String left) throws IOException {
    Map<String, Object> operation = json("{'parameters':" + parameters + "}");

    BoundParameters.removeFrom(operation);

    assertThat(operation).as(shape).isEqualTo(json(left));
  }

  private static Map<String, Object> json(String text) throws IOException {
    String quoted = text.replace("CALLER", CALLER).replace('\'', '"');
    return JsonTree.read(new ByteArrayInputStream(quoted.getBytes(StandardCharsets.UTF_8)));
  }
}
