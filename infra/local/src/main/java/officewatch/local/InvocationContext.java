package officewatch.local;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a function is told of its invocation where no service invokes it. */
record InvocationContext(String name, Duration limit) implements Context {
  private static final LambdaLogger LOGGER = new FunctionLog();
  private static final int MEMORY_MEGABYTES = 1769;

  @Override
  public String getAwsRequestId() {
    return "local";
  }

  @Override
  public String getLogGroupName() {
    return "local";
  }

  @Override
  public String getLogStreamName() {
    return name;
  }

  @Override
  public String getFunctionName() {
    return name;
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:eu-central-1:000000000000:function:" + name;
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return Math.toIntExact(limit.toMillis());
  }

  @Override
  public int getMemoryLimitInMB() {
    return MEMORY_MEGABYTES;
  }

  @Override
  public LambdaLogger getLogger() {
    return LOGGER;
  }

  /** What functions log through their invocation goes where everything else goes. */
  private static final class FunctionLog implements LambdaLogger {
    private static final Logger LOG = LoggerFactory.getLogger("officewatch.functions");

    @Override
    public void log(String message) {
      LOG.info(message);
    }

    @Override
    public void log(byte[] message) {
      LOG.info(new String(message, StandardCharsets.UTF_8));
    }
  }
}
