package officewatch.cache;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import officewatch.snapshot.Connected;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Redis or Valkey through Lettuce, one connection for the whole process, opened when first needed.
 * Every wait is bounded; a store that is away costs one timeout and then nothing until it is back.
 */
@Singleton
final class LettuceStore implements CacheStore, Connected {
  // Long enough for a cold process to load what a first connection takes.
  private static final Duration FIRST_CONNECTION = Duration.ofSeconds(1);

  static {
    // Nobody records them, and preparing for it would cost each cold start a tenth of a second.
    System.setProperty("io.lettuce.core.jfr", "false");
  }

  private final CacheSettings settings;
  private final @Nullable CachePassword password;
  private final Breaker breaker = new Breaker();
  private final ReentrantLock opening = new ReentrantLock();
  private @Nullable AbstractRedisClient client;
  private volatile @Nullable RedisClusterAsyncCommands<String, String> commands;

  LettuceStore(CacheSettings settings, @Nullable CachePassword password) {
    this.settings = settings;
    this.password = password;
  }

  @Override
  public List<@Nullable String> get(List<String> keys) {
    return ask(
        Duration.ZERO,
        redis -> {
          // Separate commands in one pipeline: the keys may live in different cluster slots.
          List<RedisFuture<String>> answers = keys.stream().map(redis::get).toList();
          List<@Nullable String> values = new ArrayList<>(answers.size());
          answers.forEach(answer -> values.add(awaitText(answer)));
          return values;
        });
  }

  @Override
  public void set(String key, String value, Duration timeToLive) {
    ask(
        FIRST_CONNECTION,
        redis -> String.valueOf(await(redis.set(key, value, expiring(timeToLive)))));
  }

  @Override
  public String setIfAbsent(String key, String value, Duration timeToLive) {
    return ask(
        FIRST_CONNECTION,
        redis -> {
          // Two commands in one pipeline: SET with NX and GET together is only known since Redis 7.
          RedisFuture<String> set = redis.set(key, value, expiring(timeToLive).nx());
          RedisFuture<String> get = redis.get(key);
          await(set);
          String stored = awaitText(get);
          return stored == null ? value : stored;
        });
  }

  @Override
  public boolean isReachable() {
    try {
      return "PONG".equals(ask(FIRST_CONNECTION, redis -> String.valueOf(await(redis.ping()))));
    } catch (CacheUnavailable e) {
      return false;
    }
  }

  private static SetArgs expiring(Duration timeToLive) {
    return SetArgs.Builder.px(timeToLive);
  }

  /**
   * Asks the store.
   *
   * @param patience how long to wait where another caller is connecting: a reader can turn to the
   *     database, while what a writer changed should reach the store
   */
  private <T> T ask(
      Duration patience, Function<RedisClusterAsyncCommands<String, String>, T> question) {
    if (!breaker.allows()) {
      throw new CacheUnavailable("The cache is away.");
    }
    RedisClusterAsyncCommands<String, String> open = commands;
    RedisClusterAsyncCommands<String, String> redis = open == null ? connect(patience) : open;
    try {
      T answer = question.apply(redis);
      breaker.succeeded();
      return answer;
    } catch (CacheUnavailable | RedisException e) {
      breaker.failed();
      throw new CacheUnavailable(String.valueOf(e.getMessage()));
    }
  }

  private <T> @Nullable T await(RedisFuture<T> answer) {
    try {
      return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      answer.cancel(false);
      throw new CacheUnavailable(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CacheUnavailable("Interrupted.");
    }
  }

  /** As {@link #await}; a value that is no text, so none of ours, counts as none. */
  private @Nullable String awaitText(RedisFuture<String> answer) {
    try {
      return await(answer);
    } catch (CacheUnavailable e) {
      String error = answer.getError();
      if (error != null && error.startsWith("WRONGTYPE")) {
        return null;
      }
      throw e;
    }
  }

  private RedisClusterAsyncCommands<String, String> connect(Duration patience) {
    // One caller opens. The others do not wait for the attempts of all before them; that they gave
    // up says nothing about the store.
    if (!locked(patience)) {
      throw new CacheUnavailable("Somebody else is connecting.");
    }
    try {
      RedisClusterAsyncCommands<String, String> open = commands;
      return open == null ? open() : open;
    } catch (RedisException e) {
      breaker.failed();
      throw new CacheUnavailable(String.valueOf(e.getMessage()));
    } finally {
      opening.unlock();
    }
  }

  private static RedisCredentials credentials(CachePassword password) {
    return RedisCredentials.just(password.user(), password.create());
  }

  private boolean locked(Duration patience) {
    try {
      return opening.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private RedisClusterAsyncCommands<String, String> open() {
    RedisClusterAsyncCommands<String, String> open;
    RedisURI uri = RedisURI.create(settings.uri());
    if (password != null) {
      // Asked for at every connect: what was good for the last one may be over.
      uri.setCredentialsProvider(() -> Mono.fromSupplier(() -> credentials(password)));
    }
    uri.setTimeout(settings.timeout().multipliedBy(5)); // connecting takes more than one answer
    SocketOptions sockets = SocketOptions.builder().connectTimeout(uri.getTimeout()).build();
    if (settings.cluster()) {
      RedisClusterClient cluster = clusterClient(uri, sockets);
      open = cluster.connect().async();
    } else {
      RedisClient single = singleClient(uri, sockets);
      open = single.connect().async();
    }
    commands = open;
    return open;
  }

  private RedisClusterClient clusterClient(RedisURI uri, SocketOptions sockets) {
    if (client instanceof RedisClusterClient existing) {
      return existing;
    }
    RedisClusterClient created = RedisClusterClient.create(uri);
    created.setOptions(
        ClusterClientOptions.builder()
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .socketOptions(sockets)
            // The nodes behind one serverless endpoint come and go.
            .validateClusterNodeMembership(false)
            .build());
    client = created;
    return created;
  }

  private RedisClient singleClient(RedisURI uri, SocketOptions sockets) {
    if (client instanceof RedisClient existing) {
      return existing;
    }
    RedisClient created = RedisClient.create(uri);
    created.setOptions(
        ClientOptions.builder()
            .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
            .socketOptions(sockets)
            .build());
    client = created;
    return created;
  }

  @Override
  public void warmUp() {
    isReachable();
  }

  @Override
  public void release() {
    close();
    // What it knows is measured by a clock that jumps between snapshot and restore.
    breaker.succeeded();
  }

  @PreDestroy
  void close() {
    opening.lock();
    try {
      AbstractRedisClient open = client;
      client = null;
      commands = null;
      if (open != null) {
        open.shutdown(Duration.ZERO, Duration.ofSeconds(2));
      }
    } finally {
      opening.unlock();
    }
  }
}
