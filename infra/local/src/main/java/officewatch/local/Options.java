package officewatch.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * How an installation is started. A port of 0 means a free one.
 *
 * @param httpPort where the API is served
 * @param smtpPort where mail is received
 * @param data folder that keeps everything
 * @param demo whether there is a demo organisation
 */
record Options(
    int httpPort,
    int smtpPort,
    Path data,
    boolean demo,
    int postgresPort,
    int redisPort,
    int queuesPort,
    int objectsPort) {
  static final String USAGE =
      """
      Options, also as Java system properties -Dofficewatch.<option>=<value>:
        --http-port <port>      API, 8080
        --smtp-port <port>      incoming mail, 2525
        --data <folder>         everything that is kept, ./.officewatch
        --no-demo               no demo organisation
        --postgres-port, --redis-port, --queues-port, --objects-port <port>
                                inner parts, any free port
      """;

  private static final String PREFIX = "officewatch.";
  private static final String NO_DEMO = "no-demo";
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "http-port",
          "8080",
          "smtp-port",
          "2525",
          "data",
          ".officewatch",
          NO_DEMO,
          "false",
          "postgres-port",
          "0",
          "redis-port",
          "0",
          "queues-port",
          "0",
          "objects-port",
          "0");

  /**
   * Reads options; arguments win over properties.
   *
   * @throws OptionsError if there is an unknown one or a value that makes no sense
   */
  static Options parse(List<String> arguments, Properties properties) throws OptionsError {
    Map<String, String> values = new HashMap<>(DEFAULTS);
    for (String name : DEFAULTS.keySet()) {
      String value = properties.getProperty(PREFIX + name, "");
      if (!value.isEmpty()) {
        values.put(name, value);
      }
    }
    readArguments(arguments, values);
    Ports ports = new Ports(values);
    return new Options(
        ports.of("http-port"),
        ports.of("smtp-port"),
        Path.of(value(values, "data")),
        !isSet(value(values, NO_DEMO)),
        ports.of("postgres-port"),
        ports.of("redis-port"),
        ports.of("queues-port"),
        ports.of("objects-port"));
  }

  private static void readArguments(List<String> arguments, Map<String, String> values)
      throws OptionsError {
    for (int i = 0; i < arguments.size(); i++) {
      String[] parts = arguments.get(i).split("=", 2);
      String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
      if (!DEFAULTS.containsKey(name)) {
        throw new OptionsError("there is no option " + parts[0]);
      }
      if (parts.length == 2) {
        values.put(name, parts[1]);
      } else if (name.equals(NO_DEMO)) {
        values.put(name, "true");
      } else if (i + 1 < arguments.size()) {
        i++;
        values.put(name, arguments.get(i));
      } else {
        throw new OptionsError("the option %s needs a value".formatted(parts[0]));
      }
    }
  }

  private static boolean isSet(String value) throws OptionsError {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new OptionsError("the option --no-demo is true or false, not " + value);
    };
  }

  private static String value(Map<String, String> values, String name) {
    return values.getOrDefault(name, "");
  }

  /** Port numbers among the values. */
  private record Ports(Map<String, String> values) {
    private static final int MAX = 65535;

    int of(String name) throws OptionsError {
      String text = value(values, name);
      if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > MAX) {
        throw new OptionsError("the option --%s is a port number, not %s".formatted(name, text));
      }
      return Integer.parseInt(text);
    }
  }
}
