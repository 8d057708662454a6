package officewatch.cdk;

import software.amazon.awscdk.services.logs.CfnQueryDefinition;
import software.constructs.Construct;

/** Questions to the logs that are asked again and again; Logs Insights lists them by name. */
final class SavedQueries extends Construct {
  SavedQueries(Construct scope, Settings settings) {
    super(scope, "Queries");
    save(
        settings,
        "Usage",
        "usage by organisation",
        "filter ispresent(organizationId) | stats sum(requests) as requests,"
            + " sum(documentsScanned) as documents, sum(errors) as errors by organizationId"
            + " | sort requests desc");
    save(
        settings,
        "Request",
        "one request or trace, across functions",
        "filter requestId = 'ID' or traceId = 'ID' or mdc.requestId = 'ID' or mdc.traceId = 'ID'"
            + " | sort @timestamp");
  }

  private void save(Settings settings, String id, String name, String query) {
    CfnQueryDefinition.Builder.create(this, id)
        .name(settings.stackName("operations") + "/" + name)
        .queryString(query)
        .build();
  }
}
