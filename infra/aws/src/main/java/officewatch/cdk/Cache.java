package officewatch.cdk;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.elasticache.CfnServerlessCache;
import software.amazon.awscdk.services.elasticache.CfnServerlessCache.CacheUsageLimitsProperty;
import software.amazon.awscdk.services.elasticache.CfnServerlessCache.DataStorageProperty;
import software.amazon.awscdk.services.elasticache.CfnServerlessCache.ECPUPerSecondProperty;
import software.amazon.awscdk.services.elasticache.CfnUser;
import software.amazon.awscdk.services.elasticache.CfnUserGroup;
import software.constructs.Construct;

/** ElastiCache Serverless (Valkey); one user, who signs in with IAM. */
final class Cache extends Construct {
  private static final int MAX_GIGABYTES = 1;
  private static final int MAX_UNITS_PER_SECOND = 5000;

  private final CfnServerlessCache cache;
  private final CfnUser user;

  Cache(Construct scope, Settings settings, Network network) {
    super(scope, "Cache");
    String name = "officewatch-" + settings.stage();
    this.user =
        CfnUser.Builder.create(this, "User")
            .engine("valkey")
            .userId(name)
            .userName(name) // IAM wants both to be equal
            .accessString("on ~* +@all -@dangerous +info +cluster")
            .authenticationMode(Map.of("Type", "iam"))
            .build();
    CfnUserGroup group =
        CfnUserGroup.Builder.create(this, "Users")
            .engine("valkey")
            .userGroupId(name)
            .userIds(List.of(user.getRef()))
            .build();
    this.cache =
        CfnServerlessCache.Builder.create(this, "Cache")
            .engine("valkey")
            .majorEngineVersion("8")
            .serverlessCacheName(name)
            .subnetIds(network.privateSubnetIds())
            .securityGroupIds(List.of(network.cacheGroup()))
            .userGroupId(group.getRef())
            .cacheUsageLimits(
                CacheUsageLimitsProperty.builder()
                    .dataStorage(
                        DataStorageProperty.builder().maximum(MAX_GIGABYTES).unit("GB").build())
                    .ecpuPerSecond(
                        ECPUPerSecondProperty.builder().maximum(MAX_UNITS_PER_SECOND).build())
                    .build())
            .build();
  }

  /** TLS address. */
  String uri() {
    return "rediss://" + cache.getAttrEndpointAddress() + ":" + cache.getAttrEndpointPort();
  }

  String name() {
    return cache.getRef();
  }

  String userName() {
    return user.getRef();
  }

  /** What {@code elasticache:Connect} is asked for: the cache and the user. */
  List<String> arns() {
    return List.of(cache.getAttrArn(), user.getAttrArn());
  }
}
