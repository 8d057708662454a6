package officewatch.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import officewatch.local.LiveBed.Person;
import officewatch.local.Load.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long after a change's answer every member has its frame, and what a write costs while nobody
 * is connected and while somebody is. Run with {@code -Dofficewatch.bench=true}.
 */
@EnabledIfSystemProperty(named = "officewatch.bench", matches = "true")
final class LiveBench {
  private static final int MEMBERS = 10;
  private static final int CHANGES = 200;
  private static final int CONNECTIONS = 16;
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration MEASURED = Duration.ofSeconds(8);
  private static final String SUBSCRIPTION =
      "{\"vendor\":\"slack\",\"amount\":{\"amount\":\"12.50\",\"currency\":\"USD\"},"
          + "\"cycle\":\"MONTHLY\",\"seats\":5}";

  @TempDir Path folder;

  @Test
  void figures() throws Exception {
    try (LiveBed bed = new LiveBed(folder.resolve("data"))) {
      Person alone = bed.register("bob");
      Person ann = bed.register("ann");
      List<LiveClient> clients = new ArrayList<>();
      for (int i = 0; i < MEMBERS; i++) {
        clients.add(bed.connect(bed.member(ann, "MEMBER")));
      }
      long[] nanos = new long[CHANGES];
      for (int i = 0; i < CHANGES; i++) {
        String id = bed.subscribe(ann);
        long answered = System.nanoTime();
        for (LiveClient client : clients) {
          client.next("subscription.created", id);
        }
        nanos[i] = System.nanoTime() - answered;
      }
      Arrays.sort(nanos);
      System.out.printf(
          "change answered to frame at %d members   p50 %.0f ms   p99 %.0f ms   longest %.0f ms%n",
          MEMBERS, Load.at(nanos, 0.5), Load.at(nanos, 0.99), Load.at(nanos, 1));
      Load unwatched = posts(bed, alone);
      Load watched = posts(bed, ann);
      unwatched.run(CONNECTIONS, WARM_UP);
      print("POST, nobody connected", unwatched.run(CONNECTIONS, MEASURED));
      print("POST, ten connected", watched.run(CONNECTIONS, MEASURED));
      print("POST, nobody connected", unwatched.run(CONNECTIONS, MEASURED));
    }
  }

  private static Load posts(LiveBed bed, Person person) {
    return new Load(
        bed.installation().httpPort(),
        "POST",
        "/api/v1/subscriptions",
        person.token(),
        SUBSCRIPTION);
  }

  private static void print(String what, Figures figures) {
    System.out.printf(
        "%-27s %10.0f per second   p50 %.2f ms   p99 %.2f ms%n",
        what, figures.perSecond(), figures.p50(), figures.p99());
  }
}
