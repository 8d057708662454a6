package officewatch.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import officewatch.cdk.check.Resource;
import officewatch.cdk.check.Templates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the small profile leaves behind when its stacks are deleted costs nothing. */
class RemovalTest {
  /** A setting of the account and its role, which others may use by then; both are free. */
  private static final Set<String> FREE = Set.of("AWS::ApiGateway::Account", "AWS::IAM::Role");

  /** The CDK's own function has a log group that Lambda makes, as the guide says. */
  private static final String OF_THE_CDK = "CustomS3AutoDeleteObjects";

  static Stream<Map<String, String>> small() {
    return Stream.of(Installations.SMALL, Map.of("live", "true"), Installations.ZERO_EGRESS);
  }

  @ParameterizedTest
  @MethodSource("small")
  void nothingStaysThatCosts(Map<String, String> inputs) {
    for (Resource resource : Installations.templates(inputs).all()) {
      if (!FREE.contains(resource.type())) {
        assertThat(resource.node().path("DeletionPolicy").asText("Delete"))
            .as(resource.toString())
            .isEqualTo("Delete");
      }
      assertThat(resource.at("/DeletionProtection").asBoolean()).as(resource.toString()).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("small")
  void everyBucketIsEmptiedFirst(Map<String, String> inputs) {
    Templates templates = Installations.templates(inputs);
    Set<String> emptied =
        Stream.of("Custom::S3AutoDeleteObjects", "Custom::OfficeWatchPublishSite")
            .flatMap(type -> templates.ofType(type).stream())
            .map(one -> templates.text(one, "/BucketName"))
            .collect(Collectors.toSet());
    List<String> buckets = templates.ofType("AWS::S3::Bucket").stream().map(Resource::ref).toList();
    assertThat(buckets).hasSize(2);
    assertThat(emptied).containsExactlyInAnyOrderElementsOf(buckets);
  }

  @ParameterizedTest
  @MethodSource("small")
  void everyFunctionLogsWhereTheStackDeletes(Map<String, String> inputs) {
    for (Resource function : Installations.templates(inputs).ofType("AWS::Lambda::Function")) {
      if (!function.id().startsWith(OF_THE_CDK)) {
        assertThat(function.at("/LoggingConfig/LogGroup").isMissingNode())
            .as(function.toString())
            .isFalse();
      }
    }
  }
}
