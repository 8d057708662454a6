package officewatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import officewatch.live.FramePusher;
import officewatch.local.LiveBed.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * T-23: random frames in many organisations at once, between which people change roles and are
 * removed: each connection gets exactly the frames its holder may see, in order. With {@code
 * -Dofficewatch.live.big=true} a million frames over 50 organisations.
 */
final class LiveIsolationTest {
  private static final boolean BIG = Boolean.getBoolean("officewatch.live.big");
  private static final int ORGANIZATIONS = BIG ? 50 : 6;
  private static final int ROUNDS = BIG ? 90 : 8;
  private static final int FRAMES_PER_ROUND = BIG ? 100 : 25;

  @TempDir Path folder;

  @Test
  void nobodyGetsWhatIsNotTheirs() throws Exception {
    long seed = Long.getLong("officewatch.seed", System.nanoTime());
    System.out.println("LiveIsolationTest: -Dofficewatch.seed=" + seed);
    long delivered = 0;
    try (LiveBed bed = new LiveBed(folder.resolve("data"));
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Tenant> tenants = new ArrayList<>();
      for (int i = 0; i < ORGANIZATIONS; i++) {
        tenants.add(new Tenant(bed, new Random(seed + i)));
      }
      for (int round = 0; round < ROUNDS; round++) {
        List<Future<Integer>> running = new ArrayList<>();
        for (Tenant tenant : tenants) {
          running.add(threads.submit(tenant::round));
        }
        for (Future<Integer> one : running) {
          delivered += one.get();
        }
      }
    }
    System.out.printf("LiveIsolationTest: %,d frames, each to whom it was for%n", delivered);
    assertThat(delivered).isPositive();
  }

  /** An organisation and those connected there. */
  private static final class Tenant {
    private final LiveBed bed;
    private final Random random;
    private final Person admin;
    private final List<Member> members = new ArrayList<>();

    Tenant(LiveBed bed, Random random) throws Exception {
      this.bed = bed;
      this.random = random;
      this.admin = bed.register("ann");
      members.add(new Member(admin, "ADMIN", bed.connect(admin)));
      join();
      join();
    }

    private void join() throws Exception {
      String role = random.nextBoolean() ? "MEMBER" : "MODERATOR";
      Person person = bed.member(admin, role);
      members.add(new Member(person, role, bed.connect(person)));
    }

    /** Changes some rights, pushes frames, and looks at what came; gives how many came. */
    int round() throws Exception {
      changeRights();
      List<List<String>> expected = new ArrayList<>();
      members.forEach(ignored -> expected.add(new ArrayList<>()));
      List<String> frames = new ArrayList<>();
      for (int i = 0; i < FRAMES_PER_ROUND; i++) {
        frames.add(frame(expected));
      }
      String message =
          "{\"organizationId\":\"%s\",\"frames\":[%s]}"
              .formatted(admin.organizationId(), String.join(",", frames));
      bed.bean(FramePusher.class).push(message);
      int came = 0;
      for (int i = 0; i < members.size(); i++) {
        List<String> ids = members.get(i).client.untilPong();
        assertThat(ids).isEqualTo(expected.get(i));
        came += ids.size();
      }
      return came;
    }

    private void changeRights() throws Exception {
      int chosen = 1 + random.nextInt(members.size() - 1);
      Member member = members.get(chosen);
      switch (random.nextInt(4)) {
        case 0 -> {
          String role = member.role.equals("MEMBER") ? "MODERATOR" : "MEMBER";
          bed.execute(
              "UPDATE officewatch.memberships SET role = ? WHERE user_id = ?::uuid"
                  + " AND organization_id = ?::uuid",
              role,
              member.person.userId(),
              admin.organizationId());
          members.set(chosen, new Member(member.person, role, member.client));
        }
        case 1 -> {
          bed.execute(
              "DELETE FROM officewatch.memberships WHERE user_id = ?::uuid"
                  + " AND organization_id = ?::uuid",
              member.person.userId(),
              admin.organizationId());
          members.remove(chosen);
          join();
          bed.bean(FramePusher.class)
              .push("{\"organizationId\":\"%s\",\"frames\":[]}".formatted(admin.organizationId()));
          assertThat(member.client.closeCode()).isEqualTo(1000);
          assertThat(member.client.frames()).isEmpty();
        }
        default -> {
          // Most rounds change nothing.
        }
      }
    }

    private String frame(List<List<String>> expected) {
      String id = UUID.randomUUID().toString();
      String least = List.of("MEMBER", "MODERATOR", "ADMIN").get(random.nextInt(3));
      int own = random.nextInt(members.size() + 1);
      for (int i = 0; i < members.size(); i++) {
        if (own == i || members.get(i).has(least)) {
          expected.get(i).add(id);
        }
      }
      String person =
          own == members.size()
              ? ""
              : ",\"person\":\"%s\"".formatted(members.get(own).person.userId());
      return """
      {"type":"finding.updated","id":"%s","at":"2026-11-21T18:00:00Z","data":{"state":"OPEN"},
       "audience":{"least":"%s"%s}}
      """
          .formatted(id, least, person);
    }
  }

  private record Member(Person person, String role, LiveClient client) {
    private static final List<String> ROLES = List.of("MEMBER", "MODERATOR", "ADMIN");

    boolean has(String least) {
      return ROLES.indexOf(role) >= ROLES.indexOf(least);
    }
  }
}
