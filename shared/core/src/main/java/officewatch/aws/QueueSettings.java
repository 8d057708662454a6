package officewatch.aws;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Addresses of the queues this process sends to.
 *
 * @param documentsUrl queue of documents to scan
 * @param sweepUrl queue of delayed sweeps
 * @param liveUrl queue of frames for connected people
 */
@ConfigurationProperties("officewatch.queues")
record QueueSettings(
    @Bindable(defaultValue = "") String documentsUrl,
    @Bindable(defaultValue = "") String sweepUrl,
    @Bindable(defaultValue = "") String liveUrl) {

  String requireDocumentsUrl() {
    return require(documentsUrl, "officewatch.queues.documents-url");
  }

  String requireSweepUrl() {
    return require(sweepUrl, "officewatch.queues.sweep-url");
  }

  String requireLiveUrl() {
    return require(liveUrl, "officewatch.queues.live-url");
  }

  private static String require(String url, String name) {
    if (url.isEmpty()) {
      throw new IllegalStateException("The setting " + name + " is missing.");
    }
    return url;
  }
}
